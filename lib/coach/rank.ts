import type { Finding } from './finding';

/** A person sees so many at a glance. */
export const AT_A_GLANCE = 3;

/**
 * What to attend to first. A result that work does not move goes before a plan that is not tidy; what no list names,
 * such as a rule about words, stands in the middle.
 */
const URGENT_FIRST: readonly string[] = [
  'objective-without-outcome',
  'output-without-outcome',
  'guardrail-beside-success',
  'starved',
  'drift',
  'drift-upward',
  'conflict',
  'torn-task',
  'status-against-forecast',
  'confidence-against-pace',
  'crowded',
  'untied-work',
  'never-checked-in',
  'outdated',
];
const PATIENT_LAST: readonly string[] = [
  'unowned-objective',
  'unowned',
  'outcome-without-output',
  'too-few-key-results',
  'too-many-key-results',
  'too-many-objectives',
  'duplicate',
  'bottleneck',
  'untied-container',
  'mostly-exempt',
  'sandbagging',
  'unaccepted',
  'unaligned',
  'cut-off-from-strategy',
  'top-down-gap',
];

/** All findings, the firm before the hints, then by urgency of their rule; within a rule in the order given. */
export function ranked(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => tierRank(a) - tierRank(b) || rankOf(a.rule) - rankOf(b.rule));
}

/**
 * The few that are shown without being asked for: the most urgent of each rule and subject first, so that one rule met
 * many times, or one subject with many faults, does not take all the room. A key result is not named again beside its
 * objective where the same is said of that.
 */
export function atAGlance(findings: readonly Finding[], most = AT_A_GLANCE): Finding[] {
  const said = new Set(
    findings
      .filter(({ rule }) => rule === 'objective-without-outcome')
      .flatMap(({ evidence }) => evidence.keyResults as readonly string[]),
  );
  const order = ranked(findings).filter(
    ({ rule, subject }) => !(rule === 'output-without-outcome' && said.has(subject.id)),
  );
  const glance: Finding[] = [];
  for (const isFresh of [isOfItsOwn, () => true]) {
    for (const one of order) {
      if (glance.length < most && !glance.includes(one) && isFresh(one, glance)) glance.push(one);
    }
  }
  return ranked(glance);
}

function isOfItsOwn(one: Finding, others: readonly Finding[]): boolean {
  return others.every(
    ({ rule, subject }) =>
      rule !== one.rule && !(subject.kind === one.subject.kind && subject.id === one.subject.id),
  );
}

function tierRank({ tier }: Finding): number {
  return tier === 'firm' ? 0 : 1;
}

/** The place of a rule: below 0 urgent, above it patient, 0 where no list names it. */
export function rankOf(rule: string): number {
  const first = URGENT_FIRST.indexOf(rule);
  return first >= 0 ? first - URGENT_FIRST.length : PATIENT_LAST.indexOf(rule) + 1;
}
