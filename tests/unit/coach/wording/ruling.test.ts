import { expect, test } from 'vitest';
import { ruleOn } from '@/lib/coach/words/by-rule';
import { read } from '@/lib/coach/words/reading';
import { rulingOn } from '@/lib/coach/words/ruling';
import { signalsOf } from '@/lib/coach/words/signals';

function both(text: string, language: string) {
  const reading = read(text, language);
  const signals = signalsOf(reading);
  return { rules: ruleOn(signals), said: rulingOn(reading, signals) };
}

test.each([
  ['en', 'Stir the soup', 'task'],
  ['zh', '把旧书装箱', 'task'],
])('where the rules see no work and the model does, it is asked (%s: %s)', (language, text, verdict) => {
  const { rules, said } = both(text, language);
  expect(['task', 'activity']).not.toContain(rules.verdict);
  expect(said).toMatchObject({ verdict, tier: 'hint' });
});

test.each([
  ['en', 'Make visitors feel welcome'],
  ['es', 'Garantizar comidas deliciosas'],
])('where the rules see work and the model rules it out, nobody is accused (%s: %s)', (language, text) => {
  const { rules, said } = both(text, language);
  expect(rules.verdict).toBe('task');
  expect(said.verdict).toBe('vague');
});

test.each([
  ['en', 'Create a friendly atmosphere'],
  ['es', 'Crear un ambiente acogedor'],
])('what only the rules are sure of is asked, not said (%s: %s)', (language, text) => {
  const { rules, said } = both(text, language);
  expect(rules).toMatchObject({ verdict: 'task', tier: 'firm' });
  expect(said).toMatchObject({ verdict: 'task', tier: 'hint' });
});

test.each([
  ['en', 'Sew 40 costumes'],
  ['zh', '缝制40套戏服'],
])('what the rules would ask and the model is sure of is said (%s: %s)', (language, text) => {
  const { rules, said } = both(text, language);
  expect(rules).toMatchObject({ verdict: 'activity', tier: 'hint' });
  expect(said).toMatchObject({ verdict: 'activity', tier: 'firm' });
});
