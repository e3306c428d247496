import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeLine } from '../../../coach/judge-line';
import { type CoachLine, readLine } from '../../../coach/line';
import { trueVerdict } from '../../../coach/truth';

const lines = readFileSync(new URL('../../../coach/lines.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map(readLine);

const WARNINGS = ['key-result-is-task', 'key-result-is-activity'];

function warned(line: CoachLine, firmly: boolean): boolean {
  return judgeLine(line).findings.some(
    ({ rule, tier }) => WARNINGS.includes(rule) && (!firmly || tier === 'firm'),
  );
}

function isWork(line: CoachLine): boolean {
  return ['task', 'activity'].includes(trueVerdict(line) ?? '');
}

/** The rules were widened with these lines in view, the model has not seen them: they hold what was reached. */
test.each(['en', 'zh', 'es'])('the lines in %s stay as well judged as they are', (language) => {
  const own = lines.filter(({ lang }) => lang === language);
  const work = own.filter(isWork);
  const firm = own.filter((line) => warned(line, true));
  const any = own.filter((line) => warned(line, false));
  expect(work.length).toBeGreaterThan(50);
  expect(firm.filter(isWork).length / firm.length).toBeGreaterThanOrEqual(0.98);
  expect(firm.filter(isWork).length / work.length).toBeGreaterThanOrEqual(0.65);
  expect(any.filter(isWork).length / any.length).toBeGreaterThanOrEqual(0.92);
  expect(any.filter(isWork).length / work.length).toBeGreaterThanOrEqual(0.92);
});

test('no outcome among them is accused firmly', () => {
  const accused = lines.filter((line) => trueVerdict(line) === 'outcome' && warned(line, true));
  expect(accused.map(({ text }) => text)).toEqual([]);
});
