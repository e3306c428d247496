import { oncePer } from '@/lib/coach/once-per';
import type { KeyResult } from '@/lib/domain/key-result';
import { isGuardrail, isRange, type Metric } from '@/lib/domain/metric';
import { wordsOf } from '@/lib/domain/words';
import type { OkrsContext } from './context';
import { pursued } from './pursued';

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

/** Every two pursued key results that measure the same thing, as far as their titles and units tell; each pair once. */
export const sameMetricPairs = oncePer((context: OkrsContext): readonly [KeyResult, KeyResult][] => {
  const keyResults = pursued(context).map(({ keyResult }) => keyResult);
  const measured = keyResults.flatMap((keyResult) => {
    const unit = unitOf(keyResult.metric);
    return unit === null ? [] : [{ keyResult, unit, name: nameOf(keyResult.title) }];
  });
  return [...Map.groupBy(measured, ({ unit }) => unit).values()]
    .flatMap((ofUnit) => alikePairs(ofUnit))
    .map(([a, b]) => [a.keyResult, b.keyResult]);
});

/**
 * Every two whose names are alike, each pair once. Two names that share so much share one of their few rarest words
 * (prefix filtering, Chaudhuri and others, 2006), so that only those are compared: an organisation has a million pairs.
 */
function alikePairs<T extends { name: ReadonlySet<string> }>(all: readonly T[]): [T, T][] {
  const counts = new Map<string, number>();
  for (const { name } of all) for (const word of name) counts.set(word, (counts.get(word) ?? 0) + 1);
  const met = new Map<string, number[]>();
  const pairs = all.flatMap(({ name }, place) => {
    const candidates = new Set<number>();
    for (const word of rarest(name, counts)) {
      const places = met.get(word) ?? [];
      for (const other of places) candidates.add(other);
      met.set(word, places);
      places.push(place);
    }
    const alike = [...candidates].filter((other) => isAlike(all[other]?.name ?? new Set(), name));
    return alike.map((other): [number, number] => [other, place]);
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d).map(([a, b]) => [all[a] as T, all[b] as T]);
}

/** So many of the rarest words of a name that no other can be alike and have none of them. */
function rarest(name: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string[] {
  const rareFirst = [...name].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
  return rareFirst.slice(0, name.size - Math.ceil(LEAST_ALIKE * name.size) + 1);
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size;
  return shared > 0 && shared / (a.size + b.size - shared) >= LEAST_ALIKE;
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
