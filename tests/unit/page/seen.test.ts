import { expect, test } from 'vitest';
import { createReports } from '@/lib/page/reports';
import { joinSeen } from '@/lib/page/seen';

const task = { key: 'jira:x:A-1', title: 'One', url: 'https://x.atlassian.net/browse/A-1' };

test('a fact that one place shows is kept when another place does not show it', () => {
  const open = joinSeen(task, { ...task, status: 'doing', assignee: { name: 'Ann' } });
  expect(joinSeen(open, task)).toBe(open);
  expect(joinSeen(open, { ...task, title: '' }).title).toBe('One');
  expect(joinSeen(open, { ...task, status: 'done' })).toMatchObject({
    status: 'done',
    assignee: { name: 'Ann' },
  });
});

/** A background that keeps what it is told, or refuses. */
function background() {
  const told: { key: string; title: string }[][] = [];
  const state = { fails: false };
  const ask = (async (_: string, { tasks }: { tasks: { key: string; title: string }[] }) => {
    if (state.fails) throw new Error('unreachable');
    told.push(tasks);
    return null;
  }) as never;
  return { told, state, reports: createReports(ask) };
}

test('a task is reported once, and again when something is different', async () => {
  const { told, reports } = background();
  reports.note(task);
  await reports.send();
  reports.note({ ...task });
  await reports.send();
  reports.note({ ...task, title: 'Two' });
  await reports.send();
  expect(told.map((tasks) => tasks.map(({ title }) => title))).toEqual([['One'], ['Two']]);
});

test('a task without a title is not reported', async () => {
  const { told, reports } = background();
  reports.note({ ...task, title: '' });
  await reports.send();
  expect(told).toEqual([]);
});

test('what could not be told is told the next time', async () => {
  const { told, state, reports } = background();
  state.fails = true;
  reports.note(task);
  await reports.send();
  state.fails = false;
  await reports.send();
  expect(told).toEqual([[task]]);
});

test('more tasks than a message may carry go in several', async () => {
  const { told, reports } = background();
  for (let nth = 0; nth < 2_100; nth += 1) reports.note({ ...task, key: `jira:x:A-${nth}` });
  await reports.send();
  expect(told.map((tasks) => tasks.length)).toEqual([1_000, 1_000, 100]);
});
