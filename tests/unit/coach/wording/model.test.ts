import { expect, test } from 'vitest';
import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import { TRAINED_ON } from '@/lib/coach/words/weights';
import { fingerprint } from '../../../coach/fingerprint';
import { trainingLines } from '../../../coach/training-lines';

test('the model was trained on these lines with these word lists: else `npm run coach:train`', () => {
  expect(TRAINED_ON).toBe(fingerprint());
}, 60_000);

test('the lines that the model learned from are judged as they were labelled', () => {
  const lines = trainingLines();
  const right = lines.filter(
    ({ text, language, verdict }) => judgeKeyResult(text, language).verdict === verdict,
  );
  expect(right.length / lines.length).toBeGreaterThan(0.93);
}, 60_000);
