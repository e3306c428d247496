// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Coverage } from '@/components/sidebar/coverage';
import { TaskRow } from '@/components/sidebar/task-row';
import type { InViewTask } from '@/lib/domain/answers';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { inViewTask, keyResultAnswer, pageView, seenTask } from './answers';
import { openSidebar, settle } from './harness';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const PARENT = seenTask(100).key;

/** Seven tasks: two tied, four untied (one of them mine and in progress), one exempt. */
const TASKS: InViewTask[] = [
  inViewTask(seenTask(1), { mark: { state: 'tied', code: 'A1', colour: 'teal' } }),
  inViewTask(seenTask(2), { mark: { state: 'tied', code: 'A1', colour: 'teal', done: true } }),
  inViewTask(seenTask(3), { parent: PARENT, parentTitle: 'Onboarding', status: 'doing' }),
  inViewTask(seenTask(4), { parent: PARENT, parentTitle: 'Onboarding' }),
  inViewTask(seenTask(5)),
  inViewTask(seenTask(6), { isMine: true, status: 'doing' }),
  inViewTask(seenTask(7), { mark: { state: 'exempt' } }),
];
const SEEN = [1, 2, 3, 4, 5, 6, 7].map((number) => seenTask(number));

/** A task that only others have seen. */
const UNSEEN = { key: 'jira:acme.atlassian.net:WEB-40', title: '' };

const IN_WEB = {
  ...{ tool: 'jira', site: 'acme.atlassian.net', name: 'Web' },
  match: { by: 'container', value: '10001' },
} as const;

async function openInView(tasks = TASKS) {
  const view = pageView({ inView: SEEN, mounted: [SEEN[2]?.key ?? ''] });
  const sidebar = await openSidebar(view, {
    'tasks.inView': ({ tasks: keys }) => keys.flatMap((key) => tasks.find((task) => task.key === key) ?? []),
    'task.read': () => new Promise(() => {}),
    'keyResults.search': () => [keyResultAnswer('k1'), keyResultAnswer('k2')],
    'tie.replace': () => ({ undo: 's1' }),
    'tie.create': () => ({ undo: 's4' }),
    'task.suggest': () => [],
    'exemption.create': () => ({ undo: 's2' }),
    'finding.mute': () => ({ undo: 's5' }),
    'rules.suggest': () => [{ fields: IN_WEB, tasks: 5, untied: 4 }],
    'rule.preview': () => ({ of: 7, caught: 2, untied: 1, first: [tasks[2], UNSEEN] as never }),
    'rule.save': () => ({ undo: 's3', id: 'r1' }),
  });
  fireEvent.click(screen.getByRole('tab', { name: /In view/ }));
  await settle();
  return sidebar;
}

const box = (number: number) => screen.getByRole('checkbox', { name: new RegExp(`Task ${number}`) });
const isChecked = (number: number) => (box(number) as HTMLInputElement).checked;

test('coverage is told in words, with what is exempt apart and what it was counted over', async () => {
  const { container } = await openInView();
  expect(screen.getByText('20% of the open tasks in view serve a key result')).toBeTruthy();
  expect(screen.getByText('1 tied')).toBeTruthy();
  expect(screen.getByText('4 untied')).toBeTruthy();
  expect(screen.getByText('1 exempt (17%)')).toBeTruthy();
  expect(screen.getByText('2 in progress serve nothing')).toBeTruthy();
  expect(screen.getByText('Counted: 7 tasks that you have scrolled past')).toBeTruthy();
  await expectAccessible(container);
});

test('work that serves a key result which has changed since is counted, and marked in its row', async () => {
  const changed = ['2', '3'].map((number) =>
    inViewTask(seenTask(Number(number)), { hasDrifted: true, mark: { state: 'tied' } }),
  );
  const { client } = await openInView([]);
  cleanup();
  render(<Coverage client={client} tasks={changed} />);
  screen.getByText('2 serve a key result that has changed since they were tied');
  cleanup();
  render(<TaskRow task={changed[0] as InViewTask} checked={false} onCheck={() => {}} />);
  screen.getByText('to do · key result has changed');
});

test('why work that serves nothing is counted is one click away, and not to be told of it another', async () => {
  const { payloads, container } = await openInView();
  fireEvent.click(screen.getByRole('button', { name: 'What is this?' }));
  expect(screen.getByText(/^Told for open tasks that nobody has answered for/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Do not tell me' }));
  await settle();
  expect(screen.queryByRole('button', { name: 'Not for this one' })).toBeNull();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Never, by this rule' }));
  await settle();
  expect(payloads('finding.mute')).toEqual([{ rule: 'untied-work', subject: null, reason: '' }]);
});

test('what is muted is neither counted as serving nothing nor put first, but stays untied', async () => {
  await openInView(TASKS.map((task) => ({ ...task, isMuted: true })));
  expect(screen.queryByText(/serve nothing/)).toBeNull();
  expect(screen.getByText('4 untied')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    ...['Onboarding', 'Without a parent'],
  ]);
});

test('untied tasks stand by parent, mine in progress first, those without a parent last', async () => {
  await openInView();
  const titles = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(titles).toEqual(['In progress, and yours', 'Onboarding', 'Without a parent']);
});

test('Shift and arrows select a range, and one command ties them all', async () => {
  const { payloads } = await openInView();
  fireEvent.click(box(3));
  fireEvent.keyDown(box(3), { key: 'ArrowDown', shiftKey: true });
  fireEvent.keyDown(box(4), { key: 'ArrowDown', shiftKey: true });
  expect([3, 4, 5, 6].map(isChecked)).toEqual([true, true, true, false]);
  fireEvent.keyDown(box(5), { key: 'Enter' });
  await settle();
  fireEvent.keyDown(screen.getByRole('combobox'), { key: '1' });
  await settle();
  expect(payloads('tie.replace')).toEqual([{ tasks: [SEEN[2], SEEN[3], SEEN[4]], keyResult: 'k1' }]);
  expect(screen.getByText('Tied 3 tasks to K1')).toBeTruthy();
});

test('everything can be selected and marked as not OKR work at once, for a reason', async () => {
  const { payloads, container } = await openInView();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not OKR work' }));
  await settle();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: /Defect/ }));
  await settle();
  const [payload] = payloads('exemption.create') as { tasks: unknown[]; reason: string }[];
  expect(payload?.tasks).toHaveLength(4);
  expect(payload?.reason).toBe('defect');
});

test('many tasks are exempted by key, and Escape leaves them untied', async () => {
  const { payloads } = await openInView();
  const ask = async () => {
    fireEvent.keyDown(box(5), { key: 'Enter' });
    await settle();
    fireEvent.keyDown(screen.getByRole('combobox'), { key: '0' });
    await settle();
  };
  await ask();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  await settle();
  expect(screen.getByText('1 selected')).toBeTruthy();
  expect(document.activeElement).toBe(box(5));
  await ask();
  fireEvent.keyDown(document.body, { key: '1' });
  await settle();
  expect(payloads('exemption.create')).toEqual([{ tasks: [SEEN[4]], reason: 'upkeep' }]);
});

test('only tasks that stand on the page can be jumped to', async () => {
  const { sent } = await openInView();
  const jumps = screen.getAllByRole('button', { name: /on the page/ });
  expect(jumps).toHaveLength(1);
  fireEvent.click(jumps[0] as HTMLElement);
  expect(sent).toEqual([{ command: 'jump', task: SEEN[2]?.key }]);
});

test('what the badges say stands there as text', async () => {
  await openInView();
  const answered = screen.getByText('Tied and exempt').closest('details') as HTMLElement;
  expect(within(answered).getByText('A1')).toBeTruthy();
  expect(within(answered).getByText('Not OKR work')).toBeTruthy();
});

test('rows say through what they are answered, and answered ones are tied otherwise many at once', async () => {
  const tied = { state: 'tied', code: 'A1', colour: 'teal' } as const;
  const { payloads, container } = await openInView([
    inViewTask(seenTask(1), { mark: tied }),
    inViewTask(seenTask(2), {
      mark: { ...tied, via: 'parent' },
      via: { by: 'parent', key: PARENT, title: 'Onboarding' },
    }),
    inViewTask(seenTask(7), {
      mark: { state: 'exempt', via: 'rule' },
      via: {
        by: 'rule',
        rule: {
          ...{ kind: 'tyingRule', id: 'r1', tool: 'jira', site: 'acme.atlassian.net', name: 'Web' },
          match: { by: 'container', value: '10001' },
          means: { exempt: 'upkeep' },
        },
      },
    }),
  ]);
  const rowOf = (number: number) => box(number).closest('li')?.textContent;
  expect(rowOf(1)).not.toContain('Through');
  expect(rowOf(2)).toContain('Through “Onboarding”');
  expect(rowOf(7)).toContain('Through a rule: Everything in “Web”');
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all: Tied and exempt' }));
  fireEvent.keyDown(box(1), { key: 'Enter' });
  await settle();
  fireEvent.keyDown(screen.getByRole('combobox'), { key: '2' });
  await settle();
  expect(payloads('tie.replace')).toEqual([{ tasks: [SEEN[0], SEEN[1], SEEN[6]], keyResult: 'k2' }]);
});

test('a parent is tied with everything under it from the head of its group', async () => {
  const parentUrl = 'https://acme.atlassian.net/browse/ABC-100';
  const { payloads, container } = await openInView(
    TASKS.map((task) => (task.parent === PARENT ? { ...task, parentUrl } : task)),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Tie “Onboarding” with everything under it' }));
  await settle();
  screen.getByRole('heading', {
    name: 'Which key result does “Onboarding” serve, with everything under it?',
  });
  await expectAccessible(container);
  fireEvent.keyDown(screen.getByRole('combobox'), { key: '2' });
  await settle();
  const parent = { key: PARENT, title: 'Onboarding', url: parentUrl };
  expect(payloads('tie.create')).toEqual([{ tasks: [parent], keyResult: 'k2', insteadOf: null }]);
  screen.getByText('Tied “Onboarding” to K2, with everything under it');
});

test('five thousand tasks are answered by one command, which is one step to take back', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => seenTask(index));
  const { payloads } = await openSidebar(pageView({ inView: many }), {
    'tasks.inView': ({ tasks }) =>
      tasks.map((key) => inViewTask({ key, title: key, url: 'https://x.example' })),
    'exemption.create': () => ({ undo: 's1' }),
  });
  fireEvent.click(screen.getByText('In view'));
  await settle();
  fireEvent.click(screen.getByText('Select all'));
  fireEvent.click(screen.getByText('Not OKR work'));
  await settle();
  fireEvent.keyDown(document.body, { key: '1' });
  await settle();
  const sent = payloads('exemption.create') as { tasks: unknown[] }[];
  expect(sent.map(({ tasks }) => tasks.length)).toEqual([5_000]);
});

async function beginRule() {
  const sidebar = await openInView();
  fireEvent.click(screen.getByRole('button', { name: 'Answer many with a rule' }));
  await settle();
  fireEvent.click(screen.getByRole('button', { name: /Everything in “Web”.*5 tasks in view, 4 untied/ }));
  await settle();
  return sidebar;
}

test('a rule is made in three steps, and what it answers in view is shown before it is saved', async () => {
  const { payloads, container } = await beginRule();
  fireEvent.keyDown(screen.getByRole('combobox'), { key: '2' });
  await settle();
  screen.getByRole('heading', { name: 'Everything in “Web” serves K2' });
  screen.getByText('It answers 2 of 7 tasks in view. 1 of them is untied without it.');
  screen.getByText('WEB-40, title not visible to you');
  await expectAccessible(container);
  const rule = { catches: IN_WEB, means: { keyResult: 'k2' } };
  expect(payloads('rule.preview')).toEqual([{ ...rule, tasks: SEEN.map(({ key }) => key) }]);
  expect(payloads('rule.save')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Save rule' }));
  await settle();
  expect(payloads('rule.save')).toEqual([rule]);
  screen.getByText('Rule saved: Everything in “Web” serves K2');
  screen.getByRole('button', { name: 'Answer many with a rule' });
});

test('a rule exempts by key, and Escape goes back step by step', async () => {
  const { payloads, sent } = await beginRule();
  const goBack = async () => {
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await settle();
  };
  fireEvent.keyDown(screen.getByRole('combobox'), { key: '0' });
  await settle();
  fireEvent.keyDown(document.body, { key: '1' });
  await settle();
  screen.getByRole('heading', { name: 'Everything in “Web” is not OKR work: Upkeep' });
  expect(payloads('rule.preview')).toMatchObject([{ means: { exempt: 'upkeep' } }]);
  await goBack();
  screen.getByRole('heading', { name: 'Everything in “Web”: which key result does it serve?' });
  await goBack();
  screen.getByText('What is the rule to catch?');
  await goBack();
  screen.getByRole('button', { name: 'Answer many with a rule' });
  expect(sent).toEqual([]);
});

test('nothing but exempt work gives no percentage', async () => {
  await openInView(TASKS.filter(({ mark }) => mark.state === 'exempt'));
  expect(screen.getByText('All open tasks in view are exempt')).toBeTruthy();
});

test('a view of two thousand tasks is asked for in parts and drawn in part', async () => {
  const many = Array.from({ length: 2_000 }, (_, index) => seenTask(index));
  const { payloads, container } = await openSidebar(pageView({ inView: many }), {
    'tasks.inView': ({ tasks }) =>
      tasks.map((key) => inViewTask({ key, title: key, url: 'https://x.example' })),
  });
  fireEvent.click(screen.getByText('In view'));
  await settle();
  expect(payloads('tasks.inView').map((payload) => (payload as { tasks: string[] }).tasks.length)).toEqual([
    1_000, 1_000,
  ]);
  // Roles of hundreds of elements take happy-dom seconds to find.
  const rows = () => container.querySelectorAll('input[data-task]').length;
  expect(rows()).toBe(200);
  fireEvent.click(screen.getByText('Show 1,800 more'));
  expect(rows()).toBe(400);
});
