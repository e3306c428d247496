/** Chance that can be had again: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** From `low` to `high`, evenly. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Around 0 with this standard deviation. */
  normal(deviation: number): number;
  /** Waiting time with this mean, for events that know nothing of each other. */
  wait(mean: number): number;
}

/** Chance from a seed, by Mulberry32 (public domain, Tommy Ettinger). */
export function chance(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    happens: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    // Box–Muller; 1 − next() is never 0.
    normal: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    wait: (mean) => -mean * Math.log(1 - next()),
  };
}
