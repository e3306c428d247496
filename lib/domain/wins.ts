/** The shares of the way that are marked when they are reached for the first time (method §2, "no celebration"). */
export const WINS = [0.25, 0.5, 0.7, 1] as const;
export type Win = (typeof WINS)[number];

/** What binary fractions may take off a share that was reached. */
const ROUNDING = 1e-9;

/**
 * The highest win that `progress` (0 to 1) reaches and none of `before` had reached; null for none. Falling back and
 * coming again is no second win.
 */
export function winOf(progress: number | null, before: Iterable<number | null>): Win | null {
  if (progress === null) return null;
  let highest = 0;
  for (const each of before) highest = Math.max(highest, each ?? 0);
  const isNew = (win: Win): boolean => win <= progress + ROUNDING && win > highest + ROUNDING;
  return WINS.findLast(isNew) ?? null;
}
