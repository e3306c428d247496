// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Popup } from '@/components/popup/popup';
import type { HostOffer } from '@/lib/domain/host-access';
import { eventually, openClient, settle, TODAY } from '../dashboard/surface';
import { speakIn } from '../ui/words';

const OWN: HostOffer = {
  pattern: 'http://jira.acme.test:8080/*',
  host: 'jira.acme.test:8080',
  tool: 'Jira Data Center',
  isSwitchedOff: false,
};

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function open(offer: HostOffer | null, answer: () => Promise<boolean> = async () => true) {
  const asked: string[] = [];
  render(
    <Popup
      client={openClient().client}
      today={TODAY}
      now={Date.UTC(2027, 0, 11, 9)}
      openDashboard={() => {}}
      openSidebar={async () => false}
      findOffer={async () => offer}
      askForHost={(pattern) => {
        asked.push(pattern);
        return answer();
      }}
    />,
  );
  await settle();
  return asked;
}

const button = (name: string) => screen.getByRole('button', { name });

test('on a page that could be served one button asks for its host, within the click', async () => {
  const asked = await open(OWN);
  screen.getByText(/looks like Jira Data Center/);
  fireEvent.click(button('Show key results on jira.acme.test:8080'));
  expect(asked).toEqual([OWN.pattern]);
  await eventually(() => screen.getByText('Throughline is on. Key results show on jira.acme.test:8080.'));
  expect(screen.queryByRole('button', { name: /Show key results/ })).toBeNull();
});

test.each([
  ['refused', async () => false],
  ['not even asked', () => Promise.reject(new Error('This function must be called during a user gesture'))],
])('%s, it says that nothing has changed, and can be asked again', async (_, answer) => {
  const asked = await open(OWN, answer);
  fireEvent.click(button('Show key results on jira.acme.test:8080'));
  await eventually(() => screen.getByText(/It was not allowed/));
  fireEvent.click(button('Show key results on jira.acme.test:8080'));
  await settle();
  expect(asked).toHaveLength(2);
});

test('a built-in host that was switched off is repaired with one click', async () => {
  const pattern = 'https://*.atlassian.net/*';
  const asked = await open({ pattern, host: 'acme.atlassian.net', tool: 'Jira', isSwitchedOff: true });
  screen.getByText(/switched off on acme\.atlassian\.net in the browser/);
  fireEvent.click(button('Switch it on again'));
  await eventually(() => screen.getByText(/Throughline is on/));
  expect(asked).toEqual([pattern]);
});

test('elsewhere nothing is offered', async () => {
  await open(null);
  expect(screen.queryByRole('button', { name: /Show key results|Switch it on/ })).toBeNull();
});
