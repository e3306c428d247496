import { expect, test } from 'vitest';
import { askAhead } from '@/lib/client/ask-ahead';
import { Refusal } from '@/lib/domain/refusal';
import type { Ask } from '@/lib/protocol/envelope';

/** Answers each question with how many were asked by then, refuses what is about `gone`, and notes all. */
function counting() {
  const asked: string[] = [];
  const ask = (async (name: string, payload: object) => {
    asked.push(`${name} ${JSON.stringify(payload)}`);
    if (JSON.stringify(payload).includes('gone')) throw new Refusal('notFound');
    return asked.length;
  }) as unknown as Ask;
  return { ask, asked };
}

const cycle = (id: string) => ({ name: 'cycle.read', payload: { id } }) as const;

test('what was asked ahead is asked once, and answered to the first who asks the same', async () => {
  const { ask, asked } = counting();
  const ahead = askAhead(ask, [cycle('a')]);
  expect(asked).toEqual(['cycle.read {"id":"a"}']);
  expect(await ahead.ask('cycle.read', { id: 'a' })).toBe(1);
  expect(await ahead.ask('cycle.read', { id: 'a' })).toBe(2);
  expect(await ahead.ask('cycle.read', { id: 'b' })).toBe(3);
});

test('once something was committed all is asked anew', async () => {
  const { ask } = counting();
  const ahead = askAhead(ask, [cycle('a')]);
  ahead.forget();
  expect(await ahead.ask('cycle.read', { id: 'a' })).toBe(2);
});

test('a refusal goes to whoever asks, and to nobody else', async () => {
  const { ask } = counting();
  const ahead = askAhead(ask, [cycle('gone')]);
  await new Promise((resolve) => setTimeout(resolve));
  await expect(ahead.ask('cycle.read', { id: 'gone' })).rejects.toThrow(Refusal);
});
