import type { MetricKind } from '@/lib/domain/metric';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { type Chance, chance } from './random';
import { checkInDays, closingDays, disturbance, type World } from './world';

/** What becomes of the number in a simulated quarter. */
export const STORIES = ['healthy', 'attained', 'pause', 'workless', 'stall', 'unworked', 'idle'] as const;
export type Story = (typeof STORIES)[number];

/** One key result as `npm run judge` reads it. */
export interface QuarterLine {
  id: string;
  metric: MetricKind;
  baseline: number;
  target: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  lagDays: number;
  checkIns: { on: PlainDate; value: number; confidence: number | null }[];
  tasks: { openedOn: PlainDate; doneOn: PlainDate | null }[];
  asOf: PlainDate[];
}

/** A simulated quarter, and what is true of it. */
export interface Quarter {
  story: Story;
  line: QuarterLine;
  /** The number without noise and season on the days of check-ins, as a share of the way. */
  truth: { day: number; position: number }[];
  closings: number[];
  /** The stated lag; the true one is up to `lagOff` away. */
  lagDays: number;
}

/** The first day of every simulated quarter. */
export const STARTS_ON = '2026-01-05';
/** Days of a simulated quarter after its first. */
export const DAYS = 90;

/** The quarter that this seed tells, of this story and metric. */
export function quarter(world: World, story: Story, kind: MetricKind, seed: number): Quarter {
  const luck = chance(seed);
  const lagDays = luck.pick(world.lags);
  const lag = lagDays * luck.between(1 - world.lagOff, 1 + world.lagOff);
  const closings = closingsOf(story, world, luck);
  const position = positions(story, world, luck, closings, lag);
  const disturbed = disturbance(world, luck);
  const shown = shownAs(kind, luck);
  const days = checkInDays(world, luck, DAYS);
  const truth = days.map((day) => ({ day, position: shown.position(position(day)) }));
  return {
    story,
    truth,
    closings,
    lagDays,
    line: {
      id: `${world.name}-${story}-${kind}-${seed}`,
      metric: kind,
      baseline: shown.baseline,
      target: shown.target,
      startsOn: STARTS_ON,
      endsOn: addDays(STARTS_ON, DAYS),
      lagDays,
      checkIns: days.map((day) => ({
        on: addDays(STARTS_ON, day),
        value: shown.value(position(day), disturbed(day)),
        confidence: luck.happens(0.7) ? luck.whole(3, 9) : null,
      })),
      tasks: tasksOf(closings, luck),
      asOf: Array.from({ length: 13 }, (_, week) => addDays(STARTS_ON, 6 + 7 * week)),
    },
  };
}

/** The work: steady, none, or with a pause of several weeks in its midst. */
function closingsOf(story: Story, world: World, luck: Chance): number[] {
  if (story === 'unworked' || story === 'idle') return [];
  const all = closingDays(world, luck, DAYS);
  if (story !== 'pause') return all;
  const from = luck.between(20, 45);
  const until = from + luck.between(21, 60);
  return all.filter((day) => day < from || day > until);
}

/** Where the number truly stands on a day. */
function positions(
  story: Story,
  world: World,
  luck: Chance,
  closings: readonly number[],
  lag: number,
): (day: number) => number {
  if (story === 'workless' || story === 'idle') return () => 0;
  if (story === 'unworked') {
    const from = luck.between(0, 40);
    const over = luck.between(14, 40);
    const reach = luck.between(0.3, 1);
    return (day) => reach * ramp((day - from) / over);
  }
  const arrival = luck.between(...world.arrival);
  const efforts = closings.map((day) => ({ day, weight: 1 - world.uneven * luck.between(0, 1) }));
  const arrived = (day: number, of = efforts) =>
    of.reduce((sum, { day: closed, weight }) => sum + weight * ramp((day - closed - lag) / arrival), 0);
  const reach = luck.between(...world.reach);
  if (story === 'stall') {
    const until = luck.between(14, 45);
    const height = luck.between(0.15, 0.7);
    const early = efforts.filter(({ day }) => day <= until - lag);
    const whole = arrived(DAYS * 2, early);
    // Before the lag there is no work to rise from: then the number rose by earlier work.
    if (whole === 0) return (day) => height * ramp(day / until);
    return (day) => (height * arrived(day, early)) / whole;
  }
  const whole = arrived(story === 'attained' ? luck.between(40, 60) : DAYS);
  if (whole === 0) return () => 0;
  if (story === 'attained') return (day) => Math.min(1 + 0.1 * reach, (arrived(day) / whole) * 1.1);
  return (day) => (reach * arrived(day)) / whole;
}

function ramp(share: number): number {
  return Number.isNaN(share) ? 1 : Math.min(Math.max(share, 0), 1);
}

/** How a share of the way is written in a metric of the kind. */
function shownAs(kind: MetricKind, luck: Chance) {
  const size = luck.pick([1, 10, 80, 400, 25_000]);
  const low = luck.pick([0, 0, 20, 3]) * size;
  const falls = kind === 'decrease' || kind === 'atMost';
  const [baseline, target] = falls ? [low + size, low] : [low, low + size];
  const number = (share: number) => Number((baseline + (target - baseline) * share).toPrecision(6));
  switch (kind) {
    case 'binary':
      return {
        baseline: 0,
        target: 1,
        position: (share: number) => (share >= 0.6 ? 1 : 0),
        value: (share: number) => (share >= 0.6 ? 1 : 0),
      };
    case 'milestones': {
      const steps = luck.whole(3, 8);
      const reached = (share: number) => Math.min(steps, Math.max(0, Math.floor(share * steps + 1e-9)));
      return {
        baseline: 0,
        target: steps,
        position: (share: number) => reached(share) / steps,
        value: (share: number) => reached(share),
      };
    }
    case 'within': {
      // The number comes from below the band, by half of its width, into its middle.
      const at = (share: number) => -0.5 + share;
      return {
        baseline,
        target,
        position: (share: number) => Math.min(0, at(share)) * 2 + 1,
        value: (share: number, off: number) => number(at(share) + off),
      };
    }
    default:
      return {
        baseline,
        target,
        position: (share: number) => share,
        value: (share: number, off: number) => number(share + off),
      };
  }
}

/** The tasks that close on these days, and a few that stay open. */
function tasksOf(closings: readonly number[], luck: Chance): QuarterLine['tasks'] {
  const done = closings.map((day) => ({
    openedOn: addDays(STARTS_ON, Math.max(-20, day - luck.whole(2, 20))),
    doneOn: addDays(STARTS_ON, day),
  }));
  const open = Array.from({ length: luck.whole(0, 3) }, () => ({
    openedOn: addDays(STARTS_ON, luck.whole(0, 60)),
    doneOn: null,
  }));
  return [...done, ...open];
}
