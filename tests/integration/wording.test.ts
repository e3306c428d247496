import { expect, test } from 'vitest';
import { startBackground } from './background';

const task = { kind: 'keyResult', text: 'Launch the new onboarding', hasNumber: false } as const;
const result = { kind: 'keyResult', text: 'Raise activation from 20% to 40%', hasNumber: true } as const;

test('words are judged in the order given, each for itself', async () => {
  const { ask } = startBackground();
  const [one, other] = await ask('words.judge', { wordings: [task, result] });
  expect(one?.map(({ rule }) => rule)).toEqual(['key-result-is-task']);
  expect(one?.[0]?.subject).toEqual({ kind: 'words', id: task.text });
  expect(other).toEqual([]);
});

test('what is dismissed stays dismissed for the same words, and undo brings it back', async () => {
  const { ask } = startBackground();
  const rules = async (text: string) => {
    const [findings] = await ask('words.judge', { wordings: [{ ...task, text }] });
    return findings?.map(({ rule }) => rule) ?? [];
  };
  const [finding] = (await ask('words.judge', { wordings: [task] }))[0] ?? [];
  const { rule = '', subject } = finding ?? {};
  const { undo } = await ask('finding.mute', { rule, subject: subject ?? null, reason: '' });
  expect(await rules(`  ${task.text.replace(' ', '   ')} `)).not.toContain(rule);
  expect(await rules('Launch the next onboarding')).toContain(rule);
  await ask('undo', { step: undo });
  expect(await rules(task.text)).toContain(rule);
});

test('a number that stands in fields beside the words is not missed in them', async () => {
  const { ask } = startBackground();
  const wish = { kind: 'keyResult', text: 'Improve search' } as const;
  const [bare, measured] = await ask('words.judge', {
    wordings: [
      { ...wish, hasNumber: false },
      { ...wish, hasNumber: true },
    ],
  });
  expect(bare?.map(({ rule }) => rule)).toEqual(['number-less']);
  expect(measured).toEqual([]);
});
