import { VERDICTS, type Verdict } from './verdict';
import { BIASES, SCALE, WEIGHTS } from './weights';

const COUNT = VERDICTS.length;
/** The sign that stands for a weight of nothing; one sign higher is one step of weight more. */
export const ZERO = 80;
let table: Int8Array | null = null;

/** The weights, unpacked on first use: bucket by bucket, one per verdict, in steps. */
function weights(): Int8Array {
  table ??= Int8Array.from(WEIGHTS, (sign) => sign.charCodeAt(0) - ZERO);
  return table;
}

/** How likely each verdict is, by multinomial logistic regression over hashed features. They sum to 1. */
export function chances(found: readonly number[]): Record<Verdict, number> {
  const steps = weights();
  const sums = new Int32Array(COUNT);
  for (const bucket of found) {
    const from = bucket * COUNT;
    for (let verdict = 0; verdict < COUNT; verdict++) {
      sums[verdict] = (sums[verdict] ?? 0) + (steps[from + verdict] ?? 0);
    }
  }
  const scores = BIASES.map((bias, verdict) => bias + (sums[verdict] ?? 0) * SCALE);
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    VERDICTS.map((verdict, index) => [verdict, (powers[index] ?? 0) / sum]),
  ) as Record<Verdict, number>;
}
