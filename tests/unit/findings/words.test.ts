// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type FindingPart, findingKey, findingText } from '@/components/coach/finding-text';
import type { Remedy } from '@/lib/coach/finding';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { KEY_RESULT_RULES, OBJECTIVE_RULES } from '@/lib/coach/wording/rules';
import { WORK_RULES } from '@/lib/coach/work/rules';
import type { FindingAnswer } from '@/lib/domain/findings';
import { LANGUAGES } from '@/lib/i18n';
import { sentences } from '../i18n/locale-files';
import { speakIn } from '../ui/words';

const PARTS: readonly FindingPart[] = ['title', 'says', 'asks', 'rule', 'example'];
const RULES = [...WORK_RULES, ...OKRS_RULES, ...KEY_RESULT_RULES, ...OBJECTIVE_RULES];
/** These lead nowhere: the question is the remedy, or the mute. */
const WITHOUT_A_PLACE: readonly Remedy[] = ['talk', 'openWork', 'exempt'];

/** What each rule says that its evidence is. */
const EVIDENCE: Record<string, FindingAnswer['evidence']> = {
  'output-without-outcome': {
    closings: 3,
    lagDays: 14,
    days: 27,
    since: '2027-01-11',
    moved: 0.01,
    asOf: '2027-02-07',
  },
  'outcome-without-output': { moved: 0.2, since: '2027-01-11', asOf: '2027-02-07' },
  'never-checked-in': { days: 12, cadence: 'weekly' },
  outdated: { ageDays: 20, observedOn: '2027-01-11', cadence: 'weekly', underlying: 'onTrack' },
  'status-against-forecast': { status: 'onTrack', forecast: 0.6, low: 0.5, high: 0.7 },
  'confidence-against-pace': { confidence: 9, status: 'offTrack' },
  sandbagging: { elapsed: 0.3 },
  'objective-without-outcome': { keyResults: ['k1', 'k2'], of: 3, closings: 9, asOf: '2027-02-07' },
  'guardrail-beside-success': { beside: 'k2', value: 90, observedOn: '2027-01-11' },
  starved: { status: 'offTrack', asOf: '2027-02-07' },
  conflict: { other: 'k2', otherObjective: 'o1' },
  drift: { task: 't1', keyResult: 'k1', revisions: [], fields: ['target'], reason: 'too low' },
  'drift-upward': {
    parentKind: 'objective',
    parent: 'o1',
    owner: null,
    revisions: [],
    fields: [],
    reason: '',
  },
  crowded: { tasks: 9, of: 12, moved: 0.01, days: 30, asOf: '2027-02-07' },
  'torn-task': { keyResults: ['k1', 'k2'] },
  'unowned-objective': { keyResults: 3, owned: 1 },
  unowned: { objectiveOwner: null },
  'untied-work': { status: 'doing' },
  'too-many-key-results': { count: 6 },
  'too-few-key-results': { count: 1 },
  'too-many-objectives': { count: 6, level: 'team', owner: 'p1' },
  'cut-off-from-strategy': { missing: ['strategy'] },
  duplicate: { other: 'k2', otherObjective: 'o1', otherOwner: 'p1' },
  unaligned: { level: 'team', higher: 1 },
  'top-down-gap': { below: 3 },
  unaccepted: { owner: 'p1', days: 9 },
  bottleneck: { person: 'p1', owned: 4, ofOwned: 6, count: 2, ofAssigned: 9 },
  'untied-container': { untied: 9, of: 12 },
  'mostly-exempt': { exempt: 9, of: 12 },
  'key-result-is-task': { quote: 'Launch' },
  'key-result-is-activity': { quote: '12 posts' },
  'number-less': { quote: 'Improve search' },
  compound: { quote: 'and' },
  'over-stretched': { from: 1, to: 100, times: 100 },
  'vanity-metric': { quote: 'page views' },
  'objective-is-task': { quote: 'Launch' },
  'objective-has-metric': { numbers: ['20%'] },
  'objective-is-routine': { quote: 'Keep' },
  'objective-is-vague': { quote: 'Be the best' },
};
const NAMES = { k1: 'Activation', k2: 'Uptime', o1: 'Newcomers stay', p1: 'Ada' };

const cases = LANGUAGES.flatMap((language) => RULES.map(({ id }) => [language, id] as const));

test.each(cases)('%s words %s, every blank of it filled, no id left in it', (language, rule) => {
  speakIn(language);
  const evidence = EVIDENCE[rule];
  expect(evidence, 'what the rule says of its evidence').toBeDefined();
  for (const part of PARTS) {
    const text = findingText({ rule, tier: 'firm', evidence: evidence ?? {}, names: NAMES }, part);
    expect(text).not.toBe(findingKey(rule, part));
    expect(text).not.toMatch(/[{}]|\b[kop]\d\b|undefined|NaN|\d{4}-\d\d-\d\d/);
  }
});

test('says the number of things with the form that belongs to it', () => {
  speakIn('en');
  const says = (count: number) =>
    findingText({ rule: 'too-few-key-results', tier: 'hint', evidence: { count }, names: {} }, 'says');
  expect([0, 1].map(says)).toEqual(['It has no key result yet.', 'It has only one key result.']);
});

test.each(LANGUAGES)('%s names every remedy that leads somewhere', (language) => {
  const words = sentences(language);
  const remedies = new Set(RULES.flatMap((rule) => rule.remedies));
  const nameless = [...remedies].filter((remedy) => !words.has(`findings.remedy.${remedy}`));
  expect(nameless.filter((remedy) => !WITHOUT_A_PLACE.includes(remedy))).toEqual([]);
});

test.each([
  ['en', 'This reads like a task.', 'Output or outcome?'],
  ['zh_CN', '这读起来更像一项任务。', '这是产出，还是成果？'],
] as const)('%s says of a task what it is sure of, and asks where it is not', (language, sure, unsure) => {
  speakIn(language);
  const says = (tier: 'firm' | 'hint') =>
    findingText({ rule: 'key-result-is-task', tier, evidence: { quote: 'Launch' }, names: {} }, 'says');
  expect([says('firm'), says('hint')]).toEqual([sure, unsure]);
});
