import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '@/lib/platform/ask';

beforeEach(() => fakeBrowser.reset());

/** A background that answers with `answers`, one after the other; an Error is a worker that misses the message. */
function background(answers: unknown[]): void {
  fakeBrowser.runtime.onMessage.addListener(((_: unknown, __: unknown, reply: (answer: unknown) => void) => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    reply(answer);
    return true;
  }) as never);
}

test('a reply comes back as it is', async () => {
  background([{ ok: true, reply: { revision: 3 } }]);
  expect(await ask('revision.read', {})).toEqual({ revision: 3 });
});

test('a refusal is thrown with its code and facts', async () => {
  background([{ ok: false, refusal: 'codeTaken', facts: { code: 'AB' } }]);
  await expect(ask('revision.read', {})).rejects.toMatchObject({ code: 'codeTaken', facts: { code: 'AB' } });
});

test('a worker that misses the first message is asked once more', async () => {
  background([new Error('The message port closed'), { ok: true, reply: { revision: 1 } }]);
  expect(await ask('revision.read', {})).toEqual({ revision: 1 });
});

test('a background that never answers is told as unreachable', async () => {
  background([undefined, undefined]);
  await expect(ask('revision.read', {})).rejects.toMatchObject({ code: 'unreachable' });
});
