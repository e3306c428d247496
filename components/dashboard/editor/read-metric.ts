import type { Metric, Pacing } from '@/lib/domain/metric';
import { isPlainDate } from '@/lib/domain/plain-date';
import type { MetricForm } from './metric-form';
import { digitsOf, readNumber } from './number-text';
import type { Checked, Problem, Problems } from './problem';

export type MetricField = 'baseline' | 'target' | 'low' | 'high' | 'points' | 'milestones';
type Read = Checked<Metric, MetricField>;

/** The metric that was typed, or a sentence for each field that keeps it from being one. */
export function readMetric(form: MetricForm, locale: string): Read {
  switch (form.kind) {
    case 'binary':
      return { fields: { kind: 'binary' } };
    case 'milestones':
      return readMilestones(form, locale);
    case 'increase':
    case 'decrease':
      return readRange({ ...form, kind: form.kind }, locale);
    default:
      return readGuardrail({ ...form, kind: form.kind }, locale);
  }
}

function readRange(form: MetricForm & { kind: 'increase' | 'decrease' }, locale: string): Read {
  const problems: Problems<MetricField> = {};
  const baseline = readNumber(form.baseline, locale);
  const target = needed(form.target, 'target', problems, locale);
  if (baseline === 'notANumber') problems.baseline = { key: 'editor.problem.notANumber' };
  if (typeof baseline === 'number' && target !== null) {
    const contrary = contradiction(form.kind, baseline, target);
    if (contrary) problems.target = contrary;
  }
  const pacing = readPacing(form, locale);
  if (pacing === null) problems.points = { key: 'editor.problem.pointsInvalid' };
  if (target === null || pacing === null || hasAny(problems)) return { problems };
  const start = typeof baseline === 'number' ? baseline : null;
  const values = start === null ? [target] : [start, target];
  return { fields: { kind: form.kind, ...measure(form, values), baseline: start, target, pacing } };
}

function contradiction(kind: 'increase' | 'decrease', baseline: number, target: number): Problem | null {
  if (baseline === target) return { key: 'editor.problem.targetIsBaseline' };
  if (kind === 'increase' && target < baseline) return { key: 'editor.problem.increaseGoesDown' };
  if (kind === 'decrease' && target > baseline) return { key: 'editor.problem.decreaseGoesUp' };
  return null;
}

function readPacing(form: MetricForm, locale: string): Pacing | null {
  if (form.pacing !== 'phased') return { shape: form.pacing };
  const points = form.points.map(({ on, share }) => ({ on, percent: readNumber(share, locale) }));
  const read: { on: string; share: number }[] = [];
  for (const { on, percent } of points) {
    if (!isPlainDate(on) || typeof percent !== 'number' || percent < 0 || percent > 100) return null;
    read.push({ on, share: percent / 100 });
  }
  const sorted = read.toSorted((a, b) => a.on.localeCompare(b.on));
  const twice = sorted.some((point, index) => point.on === sorted[index + 1]?.on);
  return sorted.length === 0 || twice ? null : { shape: 'phased', points: sorted };
}

function readGuardrail(form: MetricForm & { kind: 'atLeast' | 'atMost' | 'within' }, locale: string): Read {
  const problems: Problems<MetricField> = {};
  const low = form.kind === 'atMost' ? null : needed(form.low, 'low', problems, locale);
  const high = form.kind === 'atLeast' ? null : needed(form.high, 'high', problems, locale);
  if (low !== null && high !== null && low >= high) problems.high = { key: 'editor.problem.bandReversed' };
  if (hasAny(problems)) return { problems };
  const shared = measure(
    form,
    [low, high].filter((value) => value !== null),
  );
  if (form.kind === 'atLeast' && low !== null) return { fields: { kind: form.kind, ...shared, low } };
  if (form.kind === 'atMost' && high !== null) return { fields: { kind: form.kind, ...shared, high } };
  if (low === null || high === null) return { problems };
  return { fields: { kind: 'within', ...shared, low, high } };
}

function readMilestones(form: MetricForm, locale: string): Read {
  const invalid: Read = { problems: { milestones: { key: 'editor.problem.milestonesInvalid' } } };
  const milestones = [];
  for (const { id, title, weight, dueOn } of form.milestones) {
    if (title.trim() === '' && weight.trim() === '' && dueOn === '') continue;
    const read = readNumber(weight, locale);
    const share = read === 'empty' ? 1 : read;
    if (title.trim() === '' || !isPlainDate(dueOn) || typeof share !== 'number' || share < 0) return invalid;
    milestones.push({ id, title: title.trim(), weight: share, dueOn });
  }
  if (milestones.length === 0) return { problems: { milestones: { key: 'editor.problem.milestonesEmpty' } } };
  if (milestones.every((each) => each.weight === 0))
    return { problems: { milestones: { key: 'editor.problem.milestonesWeightless' } } };
  return { fields: { kind: 'milestones', milestones } };
}

function needed(
  text: string,
  field: MetricField,
  problems: Problems<MetricField>,
  locale: string,
): number | null {
  const read = readNumber(text, locale);
  if (typeof read === 'number') return read;
  problems[field] = { key: read === 'empty' ? 'editor.problem.numberMissing' : 'editor.problem.notANumber' };
  return null;
}

function measure(form: MetricForm, values: number[]): { unit: string; precision: number } {
  const chosen = form.precision === '' ? digitsOf(values) : Number(form.precision);
  return { unit: form.unit.trim(), precision: chosen };
}

function hasAny(problems: object): boolean {
  return Object.keys(problems).length > 0;
}
