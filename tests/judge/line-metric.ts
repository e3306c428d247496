import type { Metric } from '@/lib/domain/metric';
import type { JudgeLine } from './line';
import { milestonesOf } from './line-milestones';

/** The part of the way by which a number may lie off its target and be in the band around it. */
const AROUND = 0.1;
/** A first value this near to the baseline, as a part of the way, comes from there. */
const NEAR = 0.2;

/**
 * The metric that a line describes. A guardrail's border is the line's target. Digits after the separator are as many
 * as any number of the line has.
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
    case 'within':
      return { kind: 'within', ...bandOf(line, target), ...measure };
    default:
      return { kind: line.metric, baseline: line.baseline, target, ...measure, pacing: { shape: 'linear' } };
  }
}

/**
 * A line does not say whether its two numbers are the borders of the band or a way into it; the first value does. Who
 * starts at the baseline is on the way, and the band lies around the target; anybody else starts in the band or outside.
 */
function bandOf(line: JudgeLine, target: number): { low: number; high: number } {
  const baseline = line.baseline ?? 0;
  const way = Math.abs(target - baseline);
  if (line.baseline === null || way === 0) return around(target, Math.abs(target));
  const [first] = [...line.checkIns].sort((a, b) => a.on.localeCompare(b.on));
  const isOnTheWay = typeof first?.value === 'number' && Math.abs(first.value - baseline) <= NEAR * way;
  if (isOnTheWay) return around(target, way);
  return { low: Math.min(baseline, target), high: Math.max(baseline, target) };
}

function around(target: number, way: number): { low: number; high: number } {
  return { low: target - AROUND * way, high: target + AROUND * way };
}

function precisionOf(line: JudgeLine): number {
  const numbers = [line.baseline, line.target, ...line.checkIns.map(({ value }) => value)];
  return Math.max(...numbers.map((number) => (typeof number === 'number' ? digitsAfter(number) : 0)));
}

function digitsAfter(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
