import { isRange, type Metric } from '@/lib/domain/metric';
import { numbersOfMetric } from '@/lib/exchange/outline-metric';
import { readPacing } from '@/lib/exchange/table/compact';

/** A metric that numbers tell, as opposed to a list or to yes and no. */
export type Measured = Exclude<Metric, { kind: 'binary' | 'milestones' }>;

const NUMBER = '(-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)';
const AIM = new RegExp(
  `^(from|increase to|decrease to|at least|at most|between) ${NUMBER}(?: (?:to|and) ${NUMBER})?$`,
);
const MOST_DIGITS = 6;

/** How an outline says what is to be reached or held. */
export function aimWords(metric: Measured): string {
  if (isRange(metric)) {
    const target = numberWords(metric.target);
    return metric.baseline === null
      ? `${metric.kind} to ${target}`
      : `from ${numberWords(metric.baseline)} to ${target}`;
  }
  if (metric.kind === 'atLeast') return `at least ${numberWords(metric.low)}`;
  if (metric.kind === 'atMost') return `at most ${numberWords(metric.high)}`;
  return `between ${numberWords(metric.low)} and ${numberWords(metric.high)}`;
}

/** Three digits after the dot could be a group of thousands elsewhere: a fourth makes it plain. */
export function numberWords(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** The digits after the dot that a metric's numbers show by themselves. */
export function impliedPrecision(metric: Measured): number {
  const digits = numbersOfMetric(metric).map(
    ({ value }) => /^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0,
  );
  return Math.min(MOST_DIGITS, Math.max(...digits));
}

/** The metric of such words with the fields beside them; null when they are none. */
export function readMeasured(
  words: string,
  {
    unit = '',
    precision,
    pacing = 'linear',
  }: Partial<Record<'unit' | 'precision' | 'pacing', string | undefined>>,
): Measured | null {
  const shape = readPacing(pacing);
  const metric = shape && formed(words, { unit, precision: 0, pacing: shape });
  if (!metric) return null;
  const digits = precision === undefined ? impliedPrecision(metric) : Number(precision);
  return Number.isInteger(digits) && digits >= 0 && digits <= MOST_DIGITS
    ? { ...metric, precision: digits }
    : null;
}

type Rest = Omit<Extract<Measured, { kind: 'increase' | 'decrease' }>, 'kind' | 'baseline' | 'target'>;

function formed(words: string, { pacing, ...measure }: Rest): Measured | null {
  const [, form, written, other] = AIM.exec(words) ?? [];
  const [first, second] = [Number(written), other === undefined ? null : Number(other)];
  if (second !== null) {
    if (form === 'between') return { kind: 'within', low: first, high: second, ...measure };
    const kind = first > second ? 'decrease' : 'increase';
    return form === 'from' ? { kind, baseline: first, target: second, ...measure, pacing } : null;
  }
  switch (form) {
    case 'increase to':
      return { kind: 'increase', baseline: null, target: first, ...measure, pacing };
    case 'decrease to':
      return { kind: 'decrease', baseline: null, target: first, ...measure, pacing };
    case 'at least':
      return { kind: 'atLeast', low: first, ...measure };
    case 'at most':
      return { kind: 'atMost', high: first, ...measure };
    default:
      return null;
  }
}
