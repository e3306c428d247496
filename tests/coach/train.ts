import { writeFileSync } from 'node:fs';
import { BUCKETS, features } from '@/lib/coach/words/features';
import { ZERO } from '@/lib/coach/words/model';
import { type Reading, read } from '@/lib/coach/words/reading';
import { signalsOf } from '@/lib/coach/words/signals';
import { VERDICTS } from '@/lib/coach/words/verdict';
import { ROOT } from '../browser/harness/paths';
import { fingerprint } from './fingerprint';
import { dice, type Example, type Regression, regress } from './regression';
import { type TrainingLine, trainingLines } from './training-lines';

/** How often each verdict is met: the shares of key results in real use, with the rare ones lifted. */
const SHARES = { outcome: 0.33, activity: 0.17, task: 0.25, milestone: 0.05, vague: 0.2 };
/** Share of words that an example is made to forget, so that the model learns to do without them. */
const FORGOTTEN = 0.4;
/** Runs whose weights are averaged: one run depends on the order in which it saw the lines. */
const SEEDS = [7, 17, 27, 37, 47, 57, 67, 77, 87];

/** Trains on the training lines and writes `lib/coach/words/weights.ts`. */
export function train(): void {
  const lines = trainingLines();
  writeFileSync(`${ROOT}/lib/coach/words/weights.ts`, moduleOf(average(lines), fingerprint()));
  console.log(`Trained on ${lines.length} lines.`);
}

function average(lines: readonly TrainingLine[]): Regression {
  const runs = SEEDS.map((seed) =>
    regress(examplesOf(lines, dice(seed)), { buckets: BUCKETS, classes: VERDICTS.length }, seed),
  );
  const mean = (pick: (run: Regression) => Float64Array): Float64Array =>
    Float64Array.from(runs[0] ? pick(runs[0]) : [], (_, place) =>
      runs.reduce((sum, run) => sum + (pick(run)[place] ?? 0) / runs.length, 0),
    );
  return { weights: mean((run) => run.weights), biases: mean((run) => run.biases) };
}

/** Each line as it is, in its shape alone, and twice with words forgotten. */
function examplesOf(lines: readonly TrainingLine[], roll: () => number): Example[] {
  const count = (verdict: string): number => lines.filter((line) => line.verdict === verdict).length;
  const lift = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, (SHARES[verdict] * lines.length) / count(verdict)]),
  );
  return lines.flatMap(({ text, language, verdict }) => {
    const reading = read(text, language);
    const label = VERDICTS.indexOf(verdict);
    const weight = lift[verdict] ?? 1;
    return [
      { features: features(reading, signalsOf(reading)), label, weight },
      { features: features(reading, signalsOf(reading), true), label, weight: weight * 0.7 },
      { features: forgetful(reading, roll), label, weight: weight * 0.5 },
      { features: forgetful(reading, roll), label, weight: weight * 0.5 },
    ];
  });
}

/** The features of a line of which words were forgotten; its first word, numbers and marks stay. */
function forgetful(reading: Reading, roll: () => number): number[] {
  const units = reading.units.map((unit, index) =>
    index === 0 || unit.quantity || unit.mark || roll() >= FORGOTTEN
      ? unit
      : { ...unit, tags: new Set<never>(), text: `?${index}` },
  );
  const forgotten = { ...reading, units };
  return features(forgotten, signalsOf(forgotten));
}

/** Weights are written in steps from −4 to 4, one sign each: finer ones judged no better. */
const STEPS = 4;
const LARGEST = 0.8;

function moduleOf({ weights, biases }: Regression, trainedOn: string): string {
  const scale = LARGEST / STEPS;
  const signs = Array.from(weights, (weight) =>
    String.fromCharCode(ZERO + Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale)))),
  );
  return [
    '// Written by `npm run coach:train` from tests/coach/lines.',
    '',
    '/** What one unit of a weight is worth. */',
    `export const SCALE = ${Number(scale.toPrecision(6))};`,
    '/** The score that each verdict starts from. */',
    `export const BIASES = [${[...biases].map((bias) => Number(bias.toPrecision(6))).join(', ')}];`,
    '/** Tells whether lines, word lists or features have changed since. */',
    `export const TRAINED_ON = '${trainedOn}';`,
    '/** One sign per bucket and verdict. */',
    '// biome-ignore format: generated',
    `export const WEIGHTS = ${JSON.stringify(signs.join(''))};`,
    '',
  ].join('\n');
}
