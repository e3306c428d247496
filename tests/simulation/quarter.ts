import type { MetricKind } from '@/lib/domain/metric';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { checkInDays, disturbance } from './habits';
import { type Chance, chance } from './random';
import { shownAs } from './shown';
import { closingsOf, positions, type Story } from './story';
import type { World } from './world';

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
  /** Its days after the first. */
  days: number;
  line: QuarterLine;
  /** The number without noise and season on the days of check-ins, as a share of the way. */
  truth: { day: number; position: number }[];
  closings: number[];
  /** The stated lag; the true one is up to `lagOff` away. */
  lagDays: number;
}

/** The first day of every simulated quarter. */
export const STARTS_ON = '2026-01-05';
/** The quarter that this seed tells, of this story and metric. */
export function quarter(world: World, story: Story, kind: MetricKind, seed: number): Quarter {
  const luck = chance(seed);
  const length = luck.pick(world.days);
  const lagDays = luck.pick(world.lags);
  const lag = lagDays * luck.between(1 - world.lagOff, 1 + world.lagOff);
  const closings = closingsOf(story, world, luck, length);
  const position = positions(story, world, luck, closings, lag, length);
  const disturbed = disturbance(world, luck);
  const shown = shownAs(world, kind, luck);
  const days = checkInDays(world, luck, length);
  const truth = days.map((day) => ({ day, position: shown.position(position(day)) }));
  return {
    story,
    days: length,
    truth,
    closings,
    lagDays,
    line: {
      id: `${world.name}-${story}-${kind}-${seed}`,
      metric: kind,
      baseline: shown.baseline,
      target: shown.target,
      startsOn: STARTS_ON,
      endsOn: addDays(STARTS_ON, length),
      lagDays,
      checkIns: days.map((day) => ({
        on: addDays(STARTS_ON, day),
        value: shown.value(position(day), disturbed(day)),
        confidence: luck.happens(0.7) ? luck.whole(3, 9) : null,
      })),
      tasks: tasksOf(closings, luck, length),
      asOf: Array.from({ length: Math.ceil(length / 7) }, (_, week) => addDays(STARTS_ON, 6 + 7 * week)),
    },
  };
}

/** The tasks that close on these days, and a few that stay open. */
function tasksOf(closings: readonly number[], luck: Chance, days: number): QuarterLine['tasks'] {
  const done = closings.map((day) => ({
    openedOn: addDays(STARTS_ON, Math.max(-20, day - luck.whole(2, 20))),
    doneOn: addDays(STARTS_ON, day),
  }));
  const open = Array.from({ length: luck.whole(0, 3) }, () => ({
    openedOn: addDays(STARTS_ON, luck.whole(0, Math.round(days * 0.67))),
    doneOn: null,
  }));
  return [...done, ...open];
}
