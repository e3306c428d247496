/** A value seen on a day; the day as a number, so that days can be multiplied. */
export interface DatedValue {
  day: number;
  value: number;
}

/** Where a number is going: the line through its latest values, at a later day, and how sure that is. */
export interface Forecast {
  value: number;
  low: number;
  high: number;
}

const LATEST = 8;
const LEAST = 3;
const LEAST_DAYS = 14;
/** 90 % of a normal variable lies within so many standard errors. */
const ERRORS = 1.64;

/**
 * Least squares per day over the last 8 values, at `day`, with ± 1.64 standard errors of a single value there (method
 * §1, "Forecast"). Null for fewer than 3 values or for less than 14 days between the first and the last of them.
 */
export function forecastAt(values: readonly DatedValue[], day: number): Forecast | null {
  const latest = values.slice(-LATEST);
  const count = latest.length;
  const [first, last] = [latest[0], latest.at(-1)];
  if (!first || !last || count < LEAST || last.day - first.day < LEAST_DAYS) return null;
  const middle = latest.reduce((sum, one) => sum + one.day, 0) / count;
  const mean = latest.reduce((sum, one) => sum + one.value, 0) / count;
  const spread = latest.reduce((sum, one) => sum + (one.day - middle) ** 2, 0);
  const slope = latest.reduce((sum, one) => sum + (one.day - middle) * (one.value - mean), 0) / spread;
  const at = (when: number) => mean + slope * (when - middle);
  const residuals = latest.reduce((sum, one) => sum + (one.value - at(one.day)) ** 2, 0);
  const deviation = Math.sqrt(residuals / (count - 2));
  const error = ERRORS * deviation * Math.sqrt(1 + 1 / count + (day - middle) ** 2 / spread);
  return { value: at(day), low: at(day) - error, high: at(day) + error };
}
