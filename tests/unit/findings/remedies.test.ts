import { expect, test } from 'vitest';
import { remedyPlace } from '@/components/coach/remedy-place';
import type { Remedy } from '@/lib/coach/finding';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { WORK_RULES } from '@/lib/coach/work/rules';
import type { FindingAnswer } from '@/lib/domain/findings';

/** What these ask for is done where the finding stands, or between people. */
const WITHOUT_A_PLACE: readonly Remedy[] = ['accept', 'keep', 'talk', 'openWork', 'retie', 'untie', 'exempt'];
/** Work is tied on the task itself. */
const ON_TASKS = ['task', 'tie'];

const WITH_EVIDENCE: Record<string, FindingAnswer['evidence'][]> = {
  duplicate: [{ other: 'k2' }],
  bottleneck: [{ keyResults: ['k3'] }],
  'cut-off-from-strategy': [{ missing: ['strategy'] }, { ends: ['o2'] }],
};

const placesOf = (rule: (typeof RULES)[number], evidence: FindingAnswer['evidence'] = {}) => {
  const subject = { kind: rule.subject, id: 'x' };
  const finding = { rule: rule.id, tier: 'hint', subject, evidence, remedies: [], names: {} } as const;
  return rule.remedies.map((remedy) => [remedy, remedyPlace(remedy, finding)] as const);
};
const RULES = [...WORK_RULES, ...OKRS_RULES];

test.each(RULES.map((rule) => [rule.id, rule] as const))('every remedy of %s leads somewhere', (id, rule) => {
  const places = (WITH_EVIDENCE[id] ?? [{}]).flatMap((evidence) => placesOf(rule, evidence));
  for (const remedy of rule.remedies) {
    if (WITHOUT_A_PLACE.includes(remedy) || ON_TASKS.includes(rule.subject)) continue;
    expect(places.filter(([one, place]) => one === remedy && place !== null)).not.toEqual([]);
  }
});

test('a place is where what the remedy says can be done', () => {
  const place = (id: string, remedy: Remedy, evidence?: FindingAnswer['evidence']) => {
    const rule = RULES.find((one) => one.id === id);
    return rule && placesOf(rule, evidence).find(([one]) => one === remedy)?.[1];
  };
  expect(place('outdated', 'checkIn')).toBe('#okrs/check-in/x');
  expect(place('too-few-key-results', 'addKeyResult')).toBe('#okrs/key-result/new?in=x');
  expect(place('too-many-objectives', 'openList')).toBe('#okrs');
  // One person's load is taken off them where they own something, and on no other objective.
  expect(place('bottleneck', 'delegate', { keyResults: ['k3'] })).toBe('#okrs/key-result/k3');
  expect(place('bottleneck', 'delegate', { keyResults: [] })).toBeNull();
  // Only a company objective has a line for the strategy.
  expect(place('cut-off-from-strategy', 'addStrategy', { missing: ['strategy'] })).toBe('#okrs/objective/x');
  expect(place('cut-off-from-strategy', 'addStrategy', { ends: ['o2'] })).toBeNull();
  expect(place('cut-off-from-strategy', 'align', { ends: ['o2'] })).toBe('#okrs/objective/x');
});
