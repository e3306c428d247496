import { closingDays } from './habits';
import type { Chance } from './random';
import type { World } from './world';

/** What becomes of the number in a simulated quarter. */
export const STORIES = ['healthy', 'attained', 'pause', 'workless', 'stall', 'unworked', 'idle'] as const;
export type Story = (typeof STORIES)[number];

/** Days of a simulated quarter after its first. */
export const DAYS = 90;

/** The work: steady, none, or with a pause of several weeks in its midst. */
export function closingsOf(story: Story, world: World, luck: Chance): number[] {
  if (story === 'unworked' || story === 'idle') return [];
  const all = closingDays(world, luck, DAYS);
  if (story !== 'pause') return all;
  const from = luck.between(20, 45);
  const until = from + luck.between(21, 60);
  return all.filter((day) => day < from || day > until);
}

/** Where the number truly stands on a day. */
export function positions(
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
