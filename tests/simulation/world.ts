import type { Chance } from './random';

/** How a simulated team, its number and its habits are drawn. Shares are of the way from baseline to target. */
export interface World {
  name: string;
  /** Days until work shows in the number, as the team says; how far off that may be, as a share. */
  lags: readonly [number, ...number[]];
  lagOff: number;
  /** Days over which the effect of one task arrives, once it shows. */
  arrival: readonly [number, number];
  /** Mean days between two closings. */
  pace: readonly [number, number];
  /** The share of teams that close their tasks together at the end of a two-week sprint. */
  sprints: number;
  /** How unevenly tasks move the number: 0 all alike; 1 many move it hardly. */
  uneven: number;
  /** Standard deviation (normal), or half width (even), of the noise: at most this. */
  noise: number;
  noiseShape: 'normal' | 'even';
  /** Half the swing of a season, at most, and its length in days. */
  season: number;
  seasonDays: readonly [number, number];
  /** The share of check-ins that are missed, at most, and the days between two. */
  missed: number;
  cadences: readonly [number, ...number[]];
  /** Where a healthy number ends. */
  reach: readonly [number, number];
}

/** Tuned on. */
export const OFFICE: World = {
  name: 'office',
  lags: [7, 14, 14, 21, 28],
  lagOff: 0.3,
  arrival: [1, 14],
  pace: [3, 9],
  sprints: 0.3,
  uneven: 0.6,
  noise: 0.03,
  noiseShape: 'normal',
  season: 0.04,
  seasonDays: [28, 120],
  missed: 0.3,
  cadences: [7, 7, 7, 14],
  reach: [0.5, 1.1],
};

/** Tuned on, too: other habits, other shapes. */
export const WORKSHOP: World = {
  name: 'workshop',
  lags: [5, 10, 14, 18, 30],
  lagOff: 0.3,
  arrival: [0, 21],
  pace: [2, 10],
  sprints: 0.5,
  uneven: 0.8,
  noise: 0.03,
  noiseShape: 'even',
  season: 0.05,
  seasonDays: [20, 180],
  missed: 0.35,
  cadences: [7, 7, 10],
  reach: [0.45, 1.2],
};

/** Held out: measured when all limits were fixed. */
export const CLINIC: World = {
  name: 'clinic',
  lags: [10, 12, 14, 24, 35],
  lagOff: 0.3,
  arrival: [3, 10],
  pace: [2, 7],
  sprints: 0.15,
  uneven: 0.7,
  noise: 0.03,
  noiseShape: 'normal',
  season: 0.06,
  seasonDays: [45, 90],
  missed: 0.25,
  cadences: [7, 7, 8, 14],
  reach: [0.5, 1],
};

/** Worse than what is promised: more noise, larger seasons, half of the check-ins missed, slow numbers. */
export const STORM: World = {
  ...OFFICE,
  name: 'storm',
  pace: [2, 9],
  noise: 0.045,
  season: 0.1,
  missed: 0.5,
  uneven: 0.9,
  reach: [0.35, 0.9],
};

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
