/** One training example: the buckets of its features, its class, and how much it counts. */
export interface Example {
  features: readonly number[];
  label: number;
  weight: number;
}

/** Weights by bucket and class (bucket × classes + class), and one bias per class. */
export interface Regression {
  weights: Float64Array;
  biases: Float64Array;
}

const EPOCHS = 10;
const RATE = 0.02;
/** Pulls weights to zero, so that a word met once does not decide. */
const DECAY = 3e-3;

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Multinomial logistic regression by AdaGrad. The same examples and seed give the same weights. */
export function regress(
  examples: readonly Example[],
  size: { buckets: number; classes: number },
  seed: number,
): Regression {
  const { buckets, classes } = size;
  const weights = new Float64Array(buckets * classes);
  const squares = new Float64Array(buckets * classes).fill(1e-6);
  const biases = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1e-6);
  const roll = dice(seed);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, roll);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const chances = softmax(scores({ weights, biases }, example.features, classes));
      for (let one = 0; one < classes; one++) {
        const slope = ((chances[one] ?? 0) - (one === example.label ? 1 : 0)) * example.weight;
        step(biases, biasSquares, one, slope);
        for (const bucket of example.features) {
          const place = bucket * classes + one;
          step(weights, squares, place, slope + DECAY * (weights[place] ?? 0));
        }
      }
    }
  }
  return { weights, biases };
}

function step(values: Float64Array, squares: Float64Array, place: number, slope: number): void {
  const square = (squares[place] ?? 0) + slope * slope;
  squares[place] = square;
  values[place] = (values[place] ?? 0) - (RATE * slope) / Math.sqrt(square);
}

function scores({ weights, biases }: Regression, features: readonly number[], classes: number): number[] {
  const sums = [...biases];
  for (const bucket of features) {
    for (let one = 0; one < classes; one++)
      sums[one] = (sums[one] ?? 0) + (weights[bucket * classes + one] ?? 0);
  }
  return sums;
}

function softmax(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

function shuffle(order: number[], roll: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(roll() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
