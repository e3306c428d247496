import type { KeyResult } from '@/lib/domain/key-result';
import { isGuardrail, isRange, type Metric } from '@/lib/domain/metric';
import { wordsOf } from '@/lib/domain/words';

/** So much of the words of two titles must be the same. */
const LEAST_ALIKE = 0.6;

/** Words of a title that say what is to become of a metric, and not which metric it is. */
const NOT_ITS_NAME = new Set(
  (
    'achieve below bring boost cut decrease drop exceed expand get gain grow halve hold improve increase keep least less ' +
    'lift lower maintain over raise reach reduce rise shorten stay under within double ' +
    '提升 提高 增加 增长 达到 降低 减少 下降 缩短 保持 维持 至少 不低于 不超过 以上 以下 以内 翻番 ' +
    'aumentar reducir subir bajar mejorar alcanzar mantener de del la el los las a en por al'
  ).split(' '),
);

/** Every two key results that measure the same thing, as far as their titles and units tell; each pair once. */
export function sameMetricPairs(keyResults: readonly KeyResult[]): [KeyResult, KeyResult][] {
  const measured = keyResults.flatMap((keyResult) => {
    const unit = unitOf(keyResult.metric);
    return unit === null ? [] : [{ keyResult, unit, name: nameOf(keyResult.title) }];
  });
  return [...Map.groupBy(measured, ({ unit }) => unit).values()]
    .flatMap((ofUnit) => pairsOf(ofUnit))
    .filter(([a, b]) => isAlike(a.name, b.name))
    .map(([a, b]) => [a.keyResult, b.keyResult]);
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size;
  return shared > 0 && shared / (a.size + b.size - shared) >= LEAST_ALIKE;
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** Where a metric is to go: up, down, or nowhere in particular. */
export function directionOf(metric: Metric): 'up' | 'down' | null {
  if (metric.kind === 'increase' || metric.kind === 'atLeast') return 'up';
  return metric.kind === 'decrease' || metric.kind === 'atMost' ? 'down' : null;
}

function nameOf(title: string): Set<string> {
  return new Set(wordsOf(title).filter((word) => !NOT_ITS_NAME.has(word)));
}

/** Null for what is counted in no unit: milestones, and what is reached or not. */
function unitOf(metric: Metric): string | null {
  return isRange(metric) || isGuardrail(metric) ? metric.unit.trim().toLowerCase() : null;
}
