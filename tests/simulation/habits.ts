import type { Chance } from './random';
import type { World } from './world';

/** The days on which a team closes tasks, from the first day to the last. */
export function closingDays(world: World, chance: Chance, days: number): number[] {
  const pace = chance.between(...world.pace);
  const all: number[] = [];
  const sprints = chance.happens(world.sprints);
  for (let day = chance.wait(pace); day < days; day += chance.wait(pace)) {
    all.push(sprints ? Math.ceil((day + 1) / 14) * 14 - chance.whole(0, 1) : Math.floor(day));
  }
  return all.filter((day) => day < days).sort((a, b) => a - b);
}

/** The days on which someone checks in. */
export function checkInDays(world: World, chance: Chance, days: number): number[] {
  const cadence = chance.pick(world.cadences);
  const missed = chance.between(0, world.missed);
  const first = chance.whole(0, 6);
  const all: number[] = [];
  for (let day = first; day <= days; day += cadence) {
    if (!chance.happens(missed)) all.push(Math.min(days, day + (chance.happens(0.2) ? 1 : 0)));
  }
  return all;
}

/** What a reading differs from the truth by, on each day. */
export function disturbance(world: World, chance: Chance): (day: number) => number {
  const noise = chance.between(0, world.noise);
  const swing = chance.happens(0.5) ? chance.between(0, world.season) : 0;
  const period = chance.between(...world.seasonDays);
  const phase = chance.between(0, 2 * Math.PI);
  return (day) => {
    const blur = world.noiseShape === 'normal' ? chance.normal(noise) : chance.between(-noise, noise);
    return blur + swing * (Math.sin((2 * Math.PI * day) / period + phase) - Math.sin(phase));
  };
}
