import { expect, test } from 'vitest';
import { askAhead } from '@/lib/client/ask-ahead';
import { Refusal } from '@/lib/domain/refusal';
import { askBy } from '@/lib/platform/ask';
import type { Send } from '@/lib/protocol/envelope';

/** Answers each question with how many were sent by then, and notes all. */
function counting() {
  const sent: string[] = [];
  const send = (async (name: string, payload: object) => {
    sent.push(`${name} ${JSON.stringify(payload)}`);
    return { ok: true, reply: sent.length };
  }) as unknown as Send;
  return { send, sent };
}

const cycle = (id: string) => ({ name: 'cycle.read', payload: { id } }) as const;

test('what was asked ahead is sent once, and answered to the first who asks the same', async () => {
  const { send, sent } = counting();
  const ahead = askAhead(send, [cycle('a')]);
  expect(sent).toEqual(['cycle.read {"id":"a"}']);
  expect(await ahead.send('cycle.read', { id: 'a' })).toEqual({ ok: true, reply: 1 });
  expect(await ahead.send('cycle.read', { id: 'a' })).toEqual({ ok: true, reply: 2 });
  expect(await ahead.send('cycle.read', { id: 'b' })).toEqual({ ok: true, reply: 3 });
});

test('once something was committed all is sent anew', async () => {
  const { send } = counting();
  const ahead = askAhead(send, [cycle('a')]);
  ahead.forget();
  expect(await ahead.send('cycle.read', { id: 'a' })).toEqual({ ok: true, reply: 2 });
});

test('a refusal goes to whoever asks, and to nobody else', async () => {
  const refused = (async () => ({ ok: false, refusal: 'notFound', facts: {} })) as unknown as Send;
  const ahead = askAhead(refused, [cycle('gone')]);
  await new Promise((resolve) => setTimeout(resolve));
  await expect(askBy(ahead.send)('cycle.read', { id: 'gone' })).rejects.toThrow(Refusal);
});
