import { expect, test } from 'vitest';
import { unlessChanged } from '@/lib/services/unless-changed';
import { record } from '@/lib/store/transaction';
import { startBackground } from './background';

/** A background with a question whose answers are counted, and a way to commit something in its one life. */
function questioned() {
  const background = startBackground();
  let made = 0;
  return {
    background,
    commit: () => record(background.context, async (writes) => writes.touch('something')),
    ask: (about = '', meanwhile: () => Promise<unknown> = async () => null) =>
      unlessChanged(background.context, { question: 'q', about }, async () => {
        await meanwhile();
        made += 1;
        return made;
      }),
  };
}

test('the same answer until something is committed', async () => {
  const { ask, commit } = questioned();
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await commit();
  expect([await ask(), await ask()]).toEqual([2, 2]);
});

test('another answer on another day, and about something else', async () => {
  const { ask, background } = questioned();
  expect([await ask('a'), await ask('b'), await ask('b')]).toEqual([1, 2, 2]);
  background.pass({ days: 1 });
  expect(await ask('b')).toBe(3);
});

test('who asks while it is made waits for the same one', async () => {
  const { ask } = questioned();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
});

test('what was committed while it was made is asked about anew', async () => {
  const { ask, commit } = questioned();
  expect(await ask('', commit)).toBe(1);
  expect([await ask(), await ask()]).toEqual([2, 2]);
});

test('a failure is told and not kept', async () => {
  const { background } = questioned();
  const ask = (make: () => Promise<number>) => unlessChanged(background.context, { question: 'q' }, make);
  await expect(ask(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await ask(async () => 7)).toBe(7);
});
