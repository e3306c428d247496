import type { Metric } from '@/lib/domain/metric';
import type { JudgeLine } from './line';
import { milestonesOf } from './line-milestones';

/**
 * The part of a band next to the baseline that does not count as held: who starts at the border and stays there has
 * not come into the band.
 */
const BORDER = 0.1;

/**
 * The metric that a line describes. A guardrail's border is the line's target; a band runs from baseline to target.
 * Digits after the separator are as many as any number of the line has.
 */
export function metricOf(line: JudgeLine): Metric {
  const target = line.target ?? 0;
  const measure = { unit: '', precision: precisionOf(line) };
  switch (line.metric) {
    case 'binary':
      return { kind: 'binary' };
    case 'milestones':
      return milestonesOf(line);
    case 'atLeast':
      return { kind: 'atLeast', low: target, ...measure };
    case 'atMost':
      return { kind: 'atMost', high: target, ...measure };
    case 'within': {
      const from = line.baseline ?? target;
      const edge = from + (target - from) * BORDER;
      return { kind: 'within', low: Math.min(edge, target), high: Math.max(edge, target), ...measure };
    }
    default:
      return { kind: line.metric, baseline: line.baseline, target, ...measure, pacing: { shape: 'linear' } };
  }
}

function precisionOf(line: JudgeLine): number {
  const numbers = [line.baseline, line.target, ...line.checkIns.map(({ value }) => value)];
  return Math.max(...numbers.map((number) => (typeof number === 'number' ? digitsAfter(number) : 0)));
}

function digitsAfter(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
