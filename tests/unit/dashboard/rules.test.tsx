// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBackground } from '../../integration/background';
import { CYCLE, issue, settle as populate } from '../../integration/world';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** The page of rules over a background that knows two issues of WEB. */
async function openRules() {
  const background = startBackground();
  const world = await populate(background);
  await background.ask('tie.create', {
    tasks: [issue('OPS-1')],
    keyResult: world.otherKeyResult,
    insteadOf: null,
  });
  for (const id of ['WEB-1', 'WEB-2', 'WEB-3']) {
    const { undo } = await background.ask('exemption.create', { tasks: [issue(id)], reason: 'other' });
    await background.ask('undo', { step: undo });
  }
  return { ...(await openDashboard('#rules', openClient(background))), ...world, ...background };
}

const choose = (label: string, text: RegExp) => {
  const select = screen.getByLabelText(label) as HTMLSelectElement;
  const option = [...select.options].find((each) => text.test(each.textContent ?? ''));
  expect(option, `${label}: ${text}`).toBeTruthy();
  fireEvent.change(select, { target: { value: option?.value } });
};
const rows = () => within(screen.getByRole('list', { name: /Tying rules/ })).getAllByRole('listitem');

test('a first rule is made from what known tasks have in common, with a look at what it answers', async () => {
  const { container, kept } = await openRules();
  screen.getByText('There are no rules yet');
  fireEvent.click(screen.getByRole('button', { name: 'New rule' }));
  await eventually(() => choose('What it catches', /Everything numbered WEB-… – 3 tasks, 3 untied/));
  const save = screen.getByRole('button', { name: 'Save rule' }) as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  choose('What that means', /^A1 /);
  const preview = await eventually(() => screen.getByRole('region', { name: 'What the rule answers' }));
  expect(preview.textContent).toContain(
    'It answers 3 of the tasks met so far. 3 of them are untied without it.',
  );
  expect(
    within(preview)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Issue WEB-1', 'Issue WEB-2', 'Issue WEB-3']);
  await expectAccessible(container);
  fireEvent.click(save);
  await eventually(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]?.textContent).toContain('Everything numbered WEB-…A1');
  screen.getByText('Rule saved: Everything numbered WEB-… serves A1');
  expect(await kept('tyingRule')).toHaveLength(1);
  await expectAccessible(container);
});

const WEB = {
  ...{ tool: 'jira', site: 'acme.atlassian.net', name: 'WEB' },
  match: { by: 'keyPrefix', value: 'WEB' },
} as const;

test('a rule is changed to an exemption, removed, and brought back', async () => {
  const { client, keyResult } = await openRules();
  await client.command('rule.save', { catches: WEB, means: { keyResult } });
  await eventually(() => expect(rows()).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: /^Change/ }));
  await eventually(() => choose('What that means', /^Not OKR work: Upkeep/));
  expect(screen.queryByLabelText('What it catches')).toBeNull();
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Save rule' })));
  await eventually(() => expect(rows()[0]?.textContent).toContain('is not OKR work: Upkeep'));
  fireEvent.click(screen.getByRole('button', { name: /^Remove/ }));
  await eventually(() => screen.getByText('There are no rules yet'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => expect(rows()[0]?.textContent).toContain('is not OKR work: Upkeep'));
});

test('a rule that answers for nothing says why, and its key result cannot be kept', async () => {
  const { client, keyResult, cycle } = await openRules();
  await client.command('rule.save', { catches: WEB, means: { keyResult } });
  await client.command('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'closed' } });
  await eventually(() => screen.getByText(/because its cycle is closed/));
  fireEvent.click(screen.getByRole('button', { name: /^Change/ }));
  const save = await eventually(() => screen.getByRole('button', { name: 'Save rule' }));
  expect((save as HTMLButtonElement).disabled).toBe(true);
});
