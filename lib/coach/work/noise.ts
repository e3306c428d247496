import type { Reading } from './readings';

/** Assumed of a series that is too short to tell, and the most that is believed: beyond that it is movement. */
const USUAL = 0.03;
const MOST = 0.04;
const LEAST_BENDS = 3;
/** The median of the absolute value of a normal variable, in standard deviations. */
const MEDIAN_OF_NORMAL = 0.6745;
/** Variance of x − (y + z) ÷ 2 for x, y, z that each have variance 1. */
const BEND_VARIANCE = 1.5;

/**
 * The standard deviation of what blurs each reading. Taken from how far readings lie off the line between their
 * neighbours, which steady movement does not raise; the median, which a single leap does not raise.
 */
export function noiseOf(series: readonly Reading[]): number {
  const bends = series
    .slice(1, -1)
    .map(({ position }, index) => {
      const [before, after] = [series[index], series[index + 2]];
      return before && after ? Math.abs(position - (before.position + after.position) / 2) : 0;
    })
    .sort((a, b) => a - b);
  const middle = bends[Math.floor(bends.length / 2)];
  if (middle === undefined || bends.length < LEAST_BENDS) return USUAL;
  return Math.min(MOST, middle / MEDIAN_OF_NORMAL / Math.sqrt(BEND_VARIANCE));
}
