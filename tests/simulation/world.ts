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
  /** The share of healthy numbers that go along an S and not with each task. */
  curved: number;
  /** Days of a quarter after its first. */
  days: readonly [number, ...number[]];
  /** The lower of baseline and target, as a multiple of the way. */
  lowest: readonly [number, ...number[]];
  /** The share of large numbers that are written without digits after the separator. */
  rounded: number;
  /** The share of ranges told as a way from the baseline into them, and not as two borders. */
  waysIn: number;
}

/** How the numbers of most worlds are told. */
const PLAIN = { curved: 0, days: [90], lowest: [0, 0, 20, 3], rounded: 0, waysIn: 0.5 } as const;

/** Tuned on. */
export const OFFICE: World = {
  ...PLAIN,
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
  ...PLAIN,
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

/** Tuned on, too: longer lags, slow seasons. */
export const CLINIC: World = {
  ...PLAIN,
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

/** Held out, measured when all limits were fixed: cycles short and long, many small tasks or few, monthly check-ins, whole and negative numbers, S-curves. */
export const MARKET: World = {
  name: 'market',
  lags: [0, 3, 7, 14, 21, 35],
  lagOff: 0.3,
  arrival: [1, 12],
  pace: [2, 14],
  sprints: 0.4,
  uneven: 0.75,
  noise: 0.03,
  noiseShape: 'even',
  season: 0.03,
  seasonDays: [7, 91],
  missed: 0.25,
  cadences: [7, 7, 7, 14, 30],
  reach: [0.6, 1.1],
  curved: 0.3,
  days: [41, 55, 83, 90, 111, 181],
  lowest: [0, 2, -3, -1, 8],
  rounded: 0.5,
  waysIn: 0.5,
};
