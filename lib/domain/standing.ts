import { type CheckIn, type CheckInValue, validCheckIns } from './check-in';
import type { Clock } from './clock';
import { type Cycle, cycleGivesVerdict, cycleRuns } from './cycle';
import { elapsed, expectedOn, type Span } from './expected';
import type { KeyResult } from './key-result';
import { fitsMetric, isGuardrail, isRange, type Metric } from './metric';
import type { Ambition } from './objective';
import { daysBetween, laterOf, type PlainDate } from './plain-date';
import { progressOf } from './progress';
import { guardrailStatus, isOutdated, paceStatus, type Status } from './status';

/** Where a key result stands on a day: everything that is computed from its check-ins. */
export interface Standing {
  /** 0 to 1; null while no value is known. */
  progress: number | null;
  /** The same without the clamp, so that overshoot and losses stay visible; null for bands and lists. */
  unclamped: number | null;
  /** Where progress should be by now, 0 to 1, softened for aspirational objectives; null if not paced. */
  expected: number | null;
  /** Null for dropped key results, drafts, and cycles that have ended: no pace verdict is given there. */
  status: Status | null;
  /** The status it would have were its latest value not outdated; null unless `status` is `outdated`. */
  underlying: Status | null;
  baseline: { value: number; from: 'given' | 'firstCheckIn' } | null;
  current: Current | null;
  /** Progress after each of the last valid check-ins, oldest first, at most eight. */
  trend: number[];
  /** Of a guardrail: the share of check-ins inside its band; null otherwise or without check-ins. */
  insideShare: number | null;
}

/** The check-in that says where a key result stands, and what it says stands in the way; null: nothing. */
export interface Current {
  value: CheckInValue;
  observedOn: PlainDate;
  confidence: number | null;
  ageDays: number;
  blocker: string | null;
  nextStep: string | null;
  /** The check-in's id, and the Persons who wrote it and who can take the blocker away. */
  checkIn: string;
  author: string | null;
  blockerFor: string | null;
}

/** Where an objective stands: the mean that its key results give, and the worst of them. */
export interface ObjectiveStanding {
  status: Status | null;
  /** Weighted mean, 0 to 1; null below half of the weight known, or with no weight at all. */
  progress: number | null;
  /** Key results counted in the mean, and those of them that have a value. */
  counted: number;
  known: number;
  /** Share of the weight that has a value, 0 to 1. */
  knownWeight: number;
  /** The arithmetic, opened on demand. */
  terms: { keyResult: string; weight: number; progress: number | null }[];
}

const TREND_LENGTH = 8;

/** What a standing is computed from: one key result, all of its check-ins, and its objective's ambition. */
export interface StandingQuestion {
  keyResult: KeyResult;
  checkIns: readonly (CheckIn & { clock: Clock })[];
  cycle: Cycle;
  ambition: Ambition;
  today: PlainDate;
}

/** What was told of a key result, and of what. */
const told = new WeakMap<KeyResult, { of: StandingQuestion; standing: Standing }>();

/**
 * Where a key result stands today (method §1). Check-ins whose value does not fit the metric are passed over. The same
 * records give the same object again: many answers tell of many key results of which hardly one has changed.
 */
export function standingOf(question: StandingQuestion): Standing {
  const known = told.get(question.keyResult);
  if (known && isSame(known.of, question)) return known.standing;
  const standing = Object.freeze(stand(question));
  told.set(question.keyResult, { of: question, standing });
  return standing;
}

function isSame(a: StandingQuestion, b: StandingQuestion): boolean {
  return a.checkIns === b.checkIns && a.cycle === b.cycle && a.ambition === b.ambition && a.today === b.today;
}

function stand({ keyResult, checkIns, cycle, ambition, today }: StandingQuestion): Standing {
  const { metric } = keyResult;
  const { values, baseline, progressAt } = measurement(metric, checkIns);
  const latest = values.at(-1);
  const { progress, unclamped } = latest ? progressAt(latest.value) : { progress: null, unclamped: null };

  const span = spanOf(keyResult, cycle, today);
  const judged = cycleGivesVerdict(cycle, today) && keyResult.dropped === null;
  const expected = judged ? expectedOn({ ...span, metric, ambition }) : null;
  const ageDays = latest ? Math.max(0, daysBetween(latest.observedOn, today)) : 0;

  let status: Status | null = null;
  let underlying: Status | null = null;
  if (judged) {
    status = verdict(metric, span, progress, expected);
    if (latest && cycleRuns(cycle, today) && isOutdated(ageDays, keyResult.cadence)) {
      underlying = status;
      status = 'outdated';
    }
  }
  return {
    progress,
    unclamped,
    expected,
    status,
    underlying,
    baseline,
    current: latest ? currentOf(latest, ageDays) : null,
    trend: values.slice(-TREND_LENGTH).map(({ value }) => progressAt(value).progress ?? 0),
    insideShare: isGuardrail(metric) ? shareInside(values.map(({ value }) => progressAt(value))) : null,
  };
}

/** A check-in that counts, and the progress at its value. */
export interface ProgressPoint<C extends CheckIn = CheckIn> {
  checkIn: C;
  /** 0 to 1. */
  progress: number | null;
}

/** How far a key result was at each check-in that counts and fits its metric, in the order observed. */
export function progressOverTime<C extends CheckIn & { clock: Clock }>(
  { metric }: Pick<KeyResult, 'metric'>,
  checkIns: readonly C[],
): readonly ProgressPoint<C>[] {
  const measured = measurement(metric, checkIns);
  measured.points ??= measured.values.map((checkIn) => ({
    checkIn,
    progress: measured.progressAt(checkIn.value).progress,
  }));
  return measured.points;
}

interface Measurement<C extends CheckIn> {
  metric: Metric;
  values: readonly C[];
  baseline: Standing['baseline'];
  progressAt(value: CheckInValue): ReturnType<typeof progressOf>;
  /** The progress at each of the values, once somebody has asked. */
  points?: readonly ProgressPoint<C>[];
}

/** What was found last of a list of check-ins. */
const found = new WeakMap<readonly CheckIn[], unknown>();

function measurement<C extends CheckIn & { clock: Clock }>(
  metric: Metric,
  checkIns: readonly C[],
): Measurement<C> {
  const known = found.get(checkIns) as Measurement<C> | undefined;
  if (known?.metric === metric) return known;
  const measured = measure(metric, checkIns);
  found.set(checkIns, measured);
  return measured;
}

function measure<C extends CheckIn & { clock: Clock }>(
  metric: Metric,
  checkIns: readonly C[],
): Measurement<C> {
  const values = validCheckIns(checkIns).filter(({ value }) => fitsMetric(metric, value));
  const baseline = baselineOf(metric, values[0]?.value);
  const progressAt = (value: CheckInValue) => progressOf(metric, value, baseline?.value ?? null);
  return { metric, values, baseline, progressAt };
}

function currentOf(latest: CheckIn, ageDays: number): Current {
  const { id, value, observedOn, confidence, blocker, nextStep, author, blockerFor } = latest;
  return {
    ...{ value, observedOn, confidence, ageDays },
    blocker: blocker || null,
    nextStep: nextStep || null,
    checkIn: id,
    author,
    blockerFor: blockerFor ?? null,
  };
}

/** The days between which a key result is pursued: from when it was there, to its own due date if it has one. */
export function spanOf(keyResult: KeyResult, cycle: Cycle, today: PlainDate): Span {
  return {
    startsOn: laterOf(cycle.startsOn, keyResult.addedOn),
    dueOn: keyResult.dueOn ?? cycle.endsOn,
    today,
  };
}

function verdict(metric: Metric, span: Span, progress: number | null, expected: number | null): Status {
  if (progress === null) return 'noData';
  if (expected === null) return guardrailStatus(progress === 1);
  const milestoneDue =
    metric.kind === 'milestones' && metric.milestones.some(({ dueOn }) => dueOn <= span.today);
  return paceStatus({ progress, expected, elapsed: elapsed(span), milestoneDue });
}

function baselineOf(metric: Metric, first: CheckInValue | undefined): Standing['baseline'] {
  if (!isRange(metric)) return null;
  if (metric.baseline !== null) return { value: metric.baseline, from: 'given' };
  return typeof first === 'number' ? { value: first, from: 'firstCheckIn' } : null;
}

function shareInside(values: { progress: number | null }[]): number | null {
  if (values.length === 0) return null;
  return values.filter(({ progress }) => progress === 1).length / values.length;
}
