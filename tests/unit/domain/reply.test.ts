import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asks, inOrder, lineOf, type Reply, waitingOf } from '@/lib/domain/reply';
import { checkIn, clock } from './arbitrary';

const reply = (text: string, author: string | null, at = 0): Reply => ({
  ...{ kind: 'reply', id: `${author} ${text}`, checkIn: 'i', text, author, at },
});

const BLOCKED = checkIn({ author: 'ada', blocker: 'No access', blockerFor: 'bo' });

test('a blocker for somebody waits for them until the first reply, whoever gives it', () => {
  expect(waitingOf(BLOCKED, [])).toEqual({ by: 'blocker', text: 'No access', asker: 'ada', asked: 'bo' });
  expect(waitingOf(BLOCKED, [reply('You have it now', 'bo')])).toBeNull();
  expect(waitingOf(BLOCKED, [reply('Bo says it is done', 'ada')])).toBeNull();
});

test('a blocker for nobody waits for nobody, and neither does a name without a blocker', () => {
  expect(waitingOf(checkIn({ blocker: 'No access' }), [])).toBeNull();
  expect(waitingOf(checkIn({ blockerFor: 'bo' }), [])).toBeNull();
});

test.each([
  ['a question to the author waits for the author', [reply('Net of refunds?', 'cy')], 'ada'],
  ['a question back waits for whom the blocker is', [reply('Which one?', 'bo'), reply('Both?', 'ada')], 'bo'],
  ['the last word decides', [reply('Net of refunds?', 'cy'), reply('Yes.', 'ada')], null],
] as const)('%s', (_, replies, asked) => {
  expect(waitingOf(BLOCKED, replies)?.asked ?? null).toBe(asked);
});

test('the author who asks where no blocker is for anybody asks whoever wrote last', () => {
  const replies = [reply('It is not', 'cy'), reply('Since when?', 'ada')];
  expect(waitingOf(checkIn({ author: 'ada' }), replies)).toMatchObject({ by: 'question', asked: 'cy' });
});

test.each([
  ['Is it?', true],
  ['真的吗？', true],
  ['"Is it?" she said.', true],
  ['See https://acme.test/a?b=c', false],
  ['Done.', false],
  ['', false],
])('%s', (text, isQuestion) => {
  expect(asks(text)).toBe(isQuestion);
});

test('replies are told in the order in which they were written, by their clocks within a moment', () => {
  const written = [3, 1, 2].map((n) => ({ ...reply(`${n}`, 'ada', n === 1 ? 1 : 2), clock: clock(n) }));
  expect(inOrder(written).map(({ text }) => text)).toEqual(['1', '2', '3']);
});

test('a line leads through all corrections, and ends even where they run in a circle', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(5)))), (pairs) => {
      const all = pairs.map(([id, replaces]) => ({
        id: `${id}`,
        replaces: replaces === null ? null : `${replaces}`,
      }));
      const replaces = new Map(all.map((one) => [one.id, one.replaces]));
      const line = lineOf('0', all);
      expect(line[0]).toBe('0');
      expect(new Set(line).size).toBe(line.length);
      for (const [index, id] of line.entries()) {
        if (index > 0) expect(replaces.get(line[index - 1] as string)).toBe(id);
      }
      const next = replaces.get(line.at(-1) as string) ?? null;
      expect(next === null || line.includes(next)).toBe(true);
    }),
  );
});
