import { expect, test } from 'vitest';
import { runBeside } from '../../run/beside';
import type { Step } from '../../run/step';

/** Steps that end when they are told to. */
function stage() {
  const log: string[] = [];
  const ends = new Map<string, (failed?: number) => void>();
  const step = (name: string, ...after: Step[]): Step => ({
    name,
    after,
    run: () =>
      new Promise((resolve) => {
        log.push(name);
        ends.set(name, (failed = 0) => resolve({ passed: 1 - failed, failed, note: name, told: '' }));
      }),
  });
  const end = async (name: string, failed?: number): Promise<void> => {
    ends.get(name)?.(failed);
    await new Promise(setImmediate);
  };
  return { log, step, end };
}

test('no more steps than may run beside each other, the first in the list first', async () => {
  const { log, step, end } = stage();
  const begun = runBeside([step('a'), step('b'), step('c')], 2);
  expect(log).toEqual(['a', 'b']);
  await end('b');
  expect(log).toEqual(['a', 'b', 'c']);
  await end('c');
  await end('a');
  expect((await Promise.all(begun.map(({ ran }) => ran))).map(({ result }) => result.note)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a step waits for all that it needs, even if that fails; others take its turn', async () => {
  const { log, step, end } = stage();
  const first = step('first');
  const second = step('second', first);
  const begun = runBeside([first, second, step('last', first, second), step('free')], 2);
  expect(log).toEqual(['first', 'free']);
  await end('free');
  expect(log).toEqual(['first', 'free']);
  await end('first', 1);
  expect(log).toEqual(['first', 'free', 'second']);
  await end('second');
  expect(log).toEqual(['first', 'free', 'second', 'last']);
  await end('last');
  expect((await Promise.all(begun.map(({ ran }) => ran))).map(({ result }) => result.failed)).toEqual([
    1, 0, 0, 0,
  ]);
});
