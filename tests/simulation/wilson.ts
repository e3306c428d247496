/** 95 % of a normal variable lies within so many standard deviations. */
const Z = 1.96;

/** A share as it was counted, with Wilson's interval: where the true share lies, 95 times in 100. */
export interface Share {
  hits: number;
  of: number;
  low: number;
  high: number;
}

/** The share of hits with its interval (E. B. Wilson, 1927). All from 0 to 1 for none. */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const share = hits / of;
  const whole = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / whole;
  const half = (Z / whole) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { hits, of, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
