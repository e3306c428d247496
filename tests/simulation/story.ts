import { closingDays } from './habits';
import type { Chance } from './random';
import type { World } from './world';

/** What becomes of the number in a simulated quarter. */
export const STORIES = ['healthy', 'attained', 'pause', 'workless', 'stall', 'unworked', 'idle'] as const;
export type Story = (typeof STORIES)[number];

/** The work: steady, none, or with a pause of several weeks in its midst. */
export function closingsOf(story: Story, world: World, luck: Chance, days: number): number[] {
  if (story === 'unworked' || story === 'idle') return [];
  const all = closingDays(world, luck, days);
  if (story !== 'pause') return all;
  const from = days * luck.between(0.22, 0.5);
  const until = from + days * luck.between(0.23, 0.67);
  return all.filter((day) => day < from || day > until);
}

/** Where the number truly stands on a day. */
export function positions(
  story: Story,
  world: World,
  luck: Chance,
  closings: readonly number[],
  lag: number,
  days: number,
): (day: number) => number {
  if (story === 'workless' || story === 'idle') return () => 0;
  if (story === 'unworked') {
    const from = days * luck.between(0, 0.45);
    const over = days * luck.between(0.15, 0.45);
    const reach = luck.between(0.3, 1);
    return (day) => reach * ramp((day - from) / over);
  }
  const arrival = luck.between(...world.arrival);
  const efforts = closings.map((day) => ({ day, weight: 1 - world.uneven * luck.between(0, 1) }));
  const arrived = (day: number, of = efforts) =>
    of.reduce((sum, { day: closed, weight }) => sum + weight * ramp((day - closed - lag) / arrival), 0);
  const reach = luck.between(...world.reach);
  if (story === 'stall') {
    const until = days * luck.between(0.15, 0.5);
    const height = luck.between(0.15, 0.7);
    const early = efforts.filter(({ day }) => day <= until - lag);
    const whole = arrived(days * 2, early);
    // Before the lag there is no work to rise from: then the number rose by earlier work.
    if (whole === 0) return (day) => height * ramp(day / until);
    return (day) => (height * arrived(day, early)) / whole;
  }
  if (story === 'healthy' && luck.happens(world.curved)) return curve(reach, days, luck);
  const whole = arrived(story === 'attained' ? days * luck.between(0.45, 0.67) : days);
  if (whole === 0) return () => 0;
  if (story === 'attained') return (day) => Math.min(1 + 0.1 * reach, (arrived(day) / whole) * 1.1);
  return (day) => (reach * arrived(day)) / whole;
}

/** Slow at first, then fast, then slow again, whatever closes when. */
function curve(reach: number, days: number, luck: Chance): (day: number) => number {
  const [middle, steepness] = [days * luck.between(0.3, 0.55), luck.between(6, 10) / days];
  const raw = (day: number) => 1 / (1 + Math.exp(-steepness * (day - middle)));
  return (day) => (reach * (raw(day) - raw(0))) / (raw(days) - raw(0));
}

function ramp(share: number): number {
  return Number.isNaN(share) ? 1 : Math.min(Math.max(share, 0), 1);
}
