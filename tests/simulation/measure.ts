import { METRIC_KINDS, type MetricKind } from '@/lib/domain/metric';
import { daysBetween } from '@/lib/domain/plain-date';
import { judgeLine } from '../judge/judge-line';
import { readLine } from '../judge/line';
import { type Quarter, quarter, STARTS_ON } from './quarter';
import { STORIES } from './story';
import { knowableOn } from './truth';
import type { World } from './world';

/** What is counted, in the order in which it is told. */
export const COUNTS = [
  'workless quarters found',
  'workless quarters found within 3 weeks',
  'stalls found within 3 weeks',
  'stalls accused before it could be known',
  'healthy accused of output without outcome',
  'moves without work found',
  'others accused of outcome without output',
] as const;
export type Count = (typeof COUNTS)[number];

/** Hits and tries of each count, by metric kind. */
export type Tally = Record<Count, Map<MetricKind, { hits: number; of: number }>>;

const WEEKS = 21;
const LEAST_MOVE = 0.2;

/** Judges so many quarters of each story and metric kind in a world, from this seed on, and counts what was found. */
export function measure(world: World, each: number, seed: number): Tally {
  const tally = Object.fromEntries(COUNTS.map((count) => [count, new Map()])) as Tally;
  let next = seed;
  for (const story of STORIES) {
    for (const kind of METRIC_KINDS) {
      for (let made = 0; made < each; made++) {
        const told = quarter(world, story, kind, next++);
        for (const [count, hit] of verdicts(told)) note(tally, count, kind, hit);
      }
    }
  }
  return tally;
}

/** Sums a count over all kinds, or over those that are picked. */
export function total(
  tally: Tally,
  count: Count,
  kinds: readonly MetricKind[] = METRIC_KINDS,
): { hits: number; of: number } {
  const parts = kinds.map((kind) => tally[count].get(kind) ?? { hits: 0, of: 0 });
  return parts.reduce((sum, part) => ({ hits: sum.hits + part.hits, of: sum.of + part.of }));
}

function note(tally: Tally, count: Count, kind: MetricKind, hit: boolean): void {
  const { hits, of } = tally[count].get(kind) ?? { hits: 0, of: 0 };
  tally[count].set(kind, { hits: hits + (hit ? 1 : 0), of: of + 1 });
}

/**
 * What a quarter counts for, and whether it was hit. A quarter whose story and definition disagree counts for nothing:
 * work was meant to move nothing, but too little of it closed in time; or it moved the number, but in leaps so far
 * apart that the definition is met between them.
 */
function verdicts(told: Quarter): [Count, boolean][] {
  const { findings } = judgeLine(readLine(JSON.stringify(told.line)));
  const daysOf = (rule: string) =>
    findings.filter((found) => found.rule === rule).map(({ asOf }) => daysBetween(STARTS_ON, asOf));
  const accused = daysOf('output-without-outcome');
  const unworked = daysOf('outcome-without-output').length > 0;
  const knowable = knowableOn(told);
  const known = knowable !== null && knowable <= told.days - WEEKS / 3 ? knowable : null;
  const inTime = known !== null && accused.some((day) => day >= known && day <= known + WEEKS);

  switch (told.story) {
    case 'workless':
      if (known === null) return [];
      return [
        ['workless quarters found', accused.some((day) => day >= known)],
        ['workless quarters found within 3 weeks', inTime],
        ['others accused of outcome without output', unworked],
      ];
    case 'stall':
      // What is only reached or not has no early rise to stall after.
      if (known === null || told.line.metric === 'binary') return [];
      return [
        ['stalls found within 3 weeks', inTime],
        ['stalls accused before it could be known', accused.some((day) => day < known)],
      ];
    case 'unworked':
      // What is reached or not may not have moved at all.
      if ((told.truth.at(-1)?.position ?? 0) < LEAST_MOVE) return [];
      return [['moves without work found', unworked]];
    // Without work there is nothing to be accused of.
    case 'idle':
      return [['others accused of outcome without output', unworked]];
    default:
      if (knowable !== null) return [];
      return [
        ['healthy accused of output without outcome', accused.length > 0],
        ['others accused of outcome without output', unworked],
      ];
  }
}
