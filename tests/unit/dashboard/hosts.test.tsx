// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { hostsOf } from './granted';
import { openDashboard } from './open-dashboard';
import { eventually, openClient, settle } from './surface';

const OWN = 'http://jira.acme.test:8080/*';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function open(granted: readonly string[], refuses: readonly string[] = []) {
  const world = hostsOf(granted, refuses);
  const shown = await openDashboard('#tools', openClient(), world.hosts);
  await eventually(() => screen.getByRole('list', { name: 'Hosts of work tools' }));
  return { ...shown, ...world };
}

const row = (host: string) => {
  const list = screen.getByRole('list', { name: 'Hosts of work tools' });
  const found = within(list)
    .getAllByRole('listitem')
    .find((item) => item.getAttribute('aria-label')?.endsWith(` ${host}`));
  if (!found) throw new Error(`No row for ${host}`);
  return found;
};
const press = (host: string, name: string) =>
  fireEvent.click(within(row(host)).getByRole('button', { name }));
const type = (address: string) => {
  fireEvent.input(screen.getByLabelText('Address of your own Jira'), { target: { value: address } });
  fireEvent.submit(screen.getByLabelText('Address of your own Jira').closest('form') as HTMLFormElement);
};

test('built-in hosts are on and cannot be removed; with none besides, it says how to add one', async () => {
  const { container } = await open(BUILTIN_HOSTS);
  expect(row('*.atlassian.net').textContent).toContain('Jira *.atlassian.netOn');
  expect(within(row('*.atlassian.net')).queryByRole('button')).toBeNull();
  screen.getByText(/Your company hosts Jira itself\? Open it and click/);
  await expectAccessible(container);
});

test('a built-in host that is switched off in the browser meanwhile says so, and one click repairs it', async () => {
  const { browser, change } = await open(BUILTIN_HOSTS);
  change(BUILTIN_HOSTS.filter((pattern) => pattern !== 'https://app.asana.com/*'));
  await eventually(() => expect(row('app.asana.com').textContent).toContain('Switched off in the browser'));
  press('app.asana.com', 'Switch it on again');
  await eventually(() => expect(row('app.asana.com').textContent).toContain('app.asana.comOn'));
  expect(browser.asked).toEqual(['https://app.asana.com/*']);
});

test('when all hosts are switched off, one click repairs them all', async () => {
  const { browser } = await open([OWN]);
  screen.getByText('4 hosts are switched off in the browser.');
  fireEvent.click(screen.getByRole('button', { name: 'Switch all on again' }));
  await eventually(() => expect(row('app.asana.com').textContent).toContain('app.asana.comOn'));
  expect([...browser.asked].sort()).toEqual([...BUILTIN_HOSTS].sort());
  expect(screen.queryByRole('button', { name: /on again/ })).toBeNull();
});

test('a host that the browser leaves on in part is said to be off, and where not', async () => {
  await open(['https://acme.atlassian.net/*']);
  expect(row('*.atlassian.net').textContent).toContain('except on acme.atlassian.net');
  expect(() => row('acme.atlassian.net')).toThrow();
});

test('an own host is removed, stays in sight to be granted again, and is granted again', async () => {
  const { browser } = await open([...BUILTIN_HOSTS, OWN, 'https://api.notion.com/*']);
  expect(() => row('api.notion.com')).toThrow();
  press('jira.acme.test:8080', 'Remove');
  await eventually(() => expect(row('jira.acme.test:8080').textContent).toContain('Removed'));
  expect(browser.granted).not.toContain(OWN);
  press('jira.acme.test:8080', 'Grant it again');
  await eventually(() => expect(row('jira.acme.test:8080').textContent).toContain('granted by you'));
  expect(browser.granted).toContain(OWN);
});

test('an own host that the browser switches off is noticed, and repaired or forgotten with one click', async () => {
  const { browser, change } = await open([...BUILTIN_HOSTS, OWN]);
  change([...BUILTIN_HOSTS]);
  await eventually(() =>
    expect(row('jira.acme.test:8080').textContent).toContain('Switched off in the browser'),
  );
  press('jira.acme.test:8080', 'Switch it on again');
  await eventually(() => expect(row('jira.acme.test:8080').textContent).toContain('granted by you'));
  expect(browser.asked).toEqual([OWN]);
  change([...BUILTIN_HOSTS]);
  await eventually(() => within(row('jira.acme.test:8080')).getByRole('button', { name: 'Forget it' }));
  press('jira.acme.test:8080', 'Forget it');
  await eventually(() => expect(() => row('jira.acme.test:8080')).toThrow());
});

test('a later tool is switched on by its own host; refused, it says so beside that host and nothing breaks', async () => {
  const { browser } = await open(BUILTIN_HOSTS, ['https://linear.app/*']);
  press('linear.app', 'Switch it on');
  await eventually(() => within(row('linear.app')).getByRole('alert'));
  expect(row('linear.app').textContent).toContain('Not on. Switch it on if you use it.');
  expect(browser.asked).toEqual(['https://linear.app/*']);
});

test.each([
  ['http://jira.acme.test:8080/jira/browse/WEB-1', OWN],
  ['jira.acme.test', 'https://jira.acme.test/*'],
  ['linear.app/acme', 'https://linear.app/*'],
])('the address %s asks for %s alone', async (address, pattern) => {
  const { browser } = await open(BUILTIN_HOSTS);
  type(address);
  await eventually(() => expect(browser.granted).toContain(pattern));
  expect(browser.asked).toEqual([pattern]);
  await eventually(() =>
    expect((screen.getByLabelText('Address of your own Jira') as HTMLInputElement).value).toBe(''),
  );
});

test.each([
  ['javascript:alert(1)', /not a web address/],
  ['https://*.acme.test/', /not a web address/],
  ['my jira', /not a web address/],
  ['acme.atlassian.net', /runs there already/],
])('%s is not asked for, and is told why', async (address, why) => {
  const { browser } = await open(BUILTIN_HOSTS);
  type(address);
  await eventually(() => screen.getByText(why));
  await settle();
  expect(browser.asked).toEqual([]);
  expect((screen.getByLabelText('Address of your own Jira') as HTMLInputElement).value).toBe(address);
});

test('an address that is refused stays written, with what happened', async () => {
  await open(BUILTIN_HOSTS, [OWN]);
  type('http://jira.acme.test:8080');
  await eventually(() => screen.getByText(/It was not allowed/));
  expect((screen.getByLabelText('Address of your own Jira') as HTMLInputElement).value).toContain(
    'jira.acme',
  );
});
