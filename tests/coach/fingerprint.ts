import { createHash } from 'node:crypto';
import { features } from '@/lib/coach/words/features';
import { read } from '@/lib/coach/words/reading';
import { signalsOf } from '@/lib/coach/words/signals';
import { trainingLines } from './training-lines';

/** A short hash of every training line's features and verdict: it changes when the model ought to be trained again. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const { text, language, verdict } of trainingLines()) {
    const reading = read(text, language);
    hash.update(`${features(reading, signalsOf(reading)).join()} ${verdict}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
