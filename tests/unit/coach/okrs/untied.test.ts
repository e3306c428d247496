import { expect, test } from 'vitest';
import { dayOfCycle } from '../../domain/arbitrary';
import { accused, judged, okrs, TODAY, task, tasks } from './okrs';

const container = { id: 'WEB', title: 'Website' };

test('untied work: firm in progress, a hint before; exempt, tied and done work is left in peace', () => {
  const given = okrs({
    tasks: [
      task('doing'),
      task('todo', { status: 'todo' }),
      task('unknown', { status: null }),
      task('done', { status: 'done' }),
      task('exempt', { answer: 'exempt' }),
      task('tied', { keyResults: ['k'] }),
    ],
  });
  expect(judged('untied-work', given).map(({ tier, subject }) => [subject.id, tier])).toEqual([
    ['doing', 'firm'],
    ['todo', 'hint'],
    ['unknown', 'hint'],
  ]);
});

test('untied container: more than half without an answer, exempt work set aside', () => {
  const untied = tasks(5, 'u', { container });
  const exempt = tasks(20, 'e', { container, answer: 'exempt' });
  const tied = (count: number) => tasks(count, 't', { container, keyResults: ['k'] });
  expect(judged('untied-container', okrs({ tasks: [...untied, ...exempt, ...tied(4)] }))).toMatchObject([
    { subject: { kind: 'container', id: 'WEB' }, evidence: { untied: 5, of: 9 } },
  ]);
  expect(accused('untied-container', okrs({ tasks: [...untied, ...tied(5)] }))).toEqual([]);
  expect(accused('untied-container', okrs({ tasks: untied.slice(1) }))).toEqual([]);
  expect(accused('untied-container', okrs({ tasks: tasks(9, 'u') }))).toEqual([]);
});

test('mostly exempt: half of at least ten open tasks', () => {
  const exempt = (count: number) => tasks(count, 'e', { container, answer: 'exempt' });
  const others = (count: number) => tasks(count, 'o', { container });
  expect(judged('mostly-exempt', okrs({ tasks: [...exempt(5), ...others(5)] }))).toMatchObject([
    { subject: { kind: 'container', id: 'WEB' }, evidence: { exempt: 5, of: 10 } },
  ]);
  expect(accused('mostly-exempt', okrs({ tasks: [...exempt(5), ...others(6)] }))).toEqual([]);
  expect(accused('mostly-exempt', okrs({ tasks: exempt(9) }))).toEqual([]);
  const done = tasks(9, 'd', { container, answer: 'exempt', status: 'done' });
  expect(accused('mostly-exempt', okrs({ tasks: [...done, ...exempt(1), ...others(9)] }))).toEqual([]);
});

test('what is said of a container holds as of the day its tasks were read; unread for too long, nothing is said', () => {
  const read = (readOn: number, count: number) =>
    tasks(count, `r${readOn}`, { container, readOn: dayOfCycle(readOn) });
  const given = okrs({ tasks: [...read(TODAY - 20, 3), ...read(TODAY, 3)] });
  expect(judged('untied-container', given)).toMatchObject([{ evidence: { asOf: dayOfCycle(TODAY - 20) } }]);
  const stale = (answer: 'untied' | 'exempt') =>
    okrs({ tasks: tasks(10, 's', { container, answer, readOn: dayOfCycle(TODAY - 20) }) });
  expect(accused('untied-container', stale('untied'))).toEqual([]);
  expect(accused('mostly-exempt', stale('exempt'))).toEqual([]);
});
