import { describe, expect, test } from 'vitest';
import { coverageOf } from '@/lib/domain/coverage';
import { handleLabel } from '@/lib/page/handle-words';

const words = {
  open: 'Open Throughline',
  untied: 'Which key result does this serve?',
  tied: 'Serves {code}',
  exempt: 'Not OKR work',
  noTask: 'No task is open',
  coverage: '{tied} of {all} in view serve a key result',
  limited: 'Limited view',
  resize: '',
};
const none = { open: null, hasOpen: false, coverage: coverageOf([]), limited: false };

describe('the handle says', () => {
  test.each([
    [
      'no more than that no task is open where there is none in view',
      none,
      'No task is open · Open Throughline',
    ],
    [
      'the question, of an untied task, and the coverage of what can be tied',
      {
        ...none,
        hasOpen: true,
        open: { state: 'untied' as const },
        coverage: coverageOf([{ state: 'tied' }, { state: 'untied' }, { state: 'exempt' }]),
      },
      'Which key result does this serve? · 1 of 2 in view serve a key result · Open Throughline',
    ],
    [
      'the code alone, of a tied one',
      { ...none, hasOpen: true, open: { state: 'tied' as const, code: 'ACT' } },
      'Serves ACT · Open Throughline',
    ],
    [
      'nothing of a task whose mark is not known yet',
      { ...none, hasOpen: true, limited: true },
      'Limited view · Open Throughline',
    ],
  ])('%s', (_, state, label) => {
    expect(handleLabel(state, words)).toBe(label);
  });
});
