import { expect, test } from 'vitest';
import {
  type CoveredTask,
  containerCoverage,
  coverageWeeks,
  isOpenOn,
  openStretches,
} from '@/lib/domain/coverage-series';
import type { Task } from '@/lib/domain/task';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const life = (more: Partial<Task>) => ({
  ...{ status: 'doing' as const, openedAt: null, doneAt: null, doneFrom: null, statusChanges: [] },
  ...more,
});
const change = (day: string, status: 'todo' | 'doing' | 'done') => ({
  at: at(day),
  status,
  from: 'seen' as const,
});
const stretches = (more: Partial<Task>, met = '2027-02-01') => openStretches(life(more), at(met), dayOf);

test('a task is open from when it was opened, else from when it was met, until it is done', () => {
  expect(stretches({})).toEqual([{ from: '2027-02-01', until: null }]);
  expect(stretches({ openedAt: at('2027-01-05') })).toEqual([{ from: '2027-01-05', until: null }]);
  const done = {
    status: 'done',
    doneAt: at('2027-01-20'),
    doneFrom: 'tool',
    openedAt: at('2027-01-05'),
  } as const;
  expect(stretches({ ...done, statusChanges: [change('2027-01-25', 'done')] })).toEqual([
    { from: '2027-01-05', until: '2027-01-20' },
  ]);
});

test('a task that was opened again is open in two stretches', () => {
  const changes = [change('2027-01-04', 'doing'), change('2027-01-10', 'done'), change('2027-01-20', 'todo')];
  const found = stretches({ statusChanges: changes });
  expect(found).toEqual([
    { from: '2027-01-04', until: '2027-01-10' },
    { from: '2027-01-20', until: null },
  ]);
  expect(['2027-01-03', '2027-01-09', '2027-01-10', '2027-01-20'].map((on) => isOpenOn(found, on))).toEqual([
    ...[false, true, false, true],
  ]);
});

test('what was done when it was met, and what its tool shows no more, was open nobody knows how long', () => {
  const met = [change('2027-02-01', 'done')];
  expect(
    stretches({ status: 'done', doneAt: at('2027-02-01'), doneFrom: 'seen', statusChanges: met }),
  ).toEqual([]);
  expect(stretches({ gone: true })).toEqual([]);
});

const task = (more: Partial<CoveredTask>): CoveredTask => ({
  stretches: [{ from: '2027-01-01', until: null }],
  answer: 'untied',
  answeredOn: null,
  container: null,
  ...more,
});

test('a task serves nothing before somebody has answered for it', () => {
  const tasks = [
    task({ answer: 'tied', answeredOn: '2027-01-10' }),
    task({ answer: 'exempt', answeredOn: '2027-01-20' }),
    task({ stretches: [{ from: '2027-01-02', until: '2027-01-15' }] }),
  ];
  const days = ['2026-12-31', '2027-01-07', '2027-01-14', '2027-01-21'];
  expect(coverageWeeks(tasks, days)).toMatchObject([
    { on: '2026-12-31', tied: 0, untied: 0, share: null },
    { tied: 0, untied: 3, share: 0 },
    { tied: 1, untied: 2, share: 1 / 3 },
    { tied: 1, untied: 0, exempt: 1, share: 1 },
  ]);
});

test('containers are told with the most that nobody has answered for first; a task without one is left out', () => {
  const [web, app] = [
    { id: 'web', title: 'Web' },
    { id: 'app', title: '' },
  ];
  const tasks = [
    task({ container: web, answer: 'tied', answeredOn: '2027-01-02' }),
    task({ container: app }),
    task({ container: app }),
    task({}),
  ];
  expect(containerCoverage(tasks, '2027-01-31')).toMatchObject([
    { id: 'app', title: 'app', tied: 0, untied: 2 },
    { id: 'web', title: 'Web', tied: 1, untied: 0, share: 1 },
  ]);
});

test('a container is called as any of its tasks calls it, and by its id where none does', () => {
  const inside = (title: string, id = 'ABC') => task({ container: { id, title } });
  const found = containerCoverage([inside(''), inside('Checkout'), inside('', 'XYZ')], '2027-01-02');
  expect(found.map(({ title }) => title)).toEqual(['Checkout', 'XYZ']);
});
