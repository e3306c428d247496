import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOf, asksForNumber, FEWEST_ANSWERS, hitRateOf, sumOfHitRates } from '@/lib/domain/hypothesis';
import { REVIEW_ANSWERS, type Review, type ReviewAnswer } from '@/lib/domain/tie';

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const review = (answer: ReviewAnswer, on = '2027-02-01'): Review => ({
  answer,
  at: Date.parse(on),
  by: null,
});
const reviews = (...answers: ReviewAnswer[]) => answers.map((answer) => ({ review: review(answer) }));

describe('hit rate', () => {
  test('nobody has said anything', () => {
    expect(hitRateOf([])).toBeNull();
    expect(hitRateOf([{}, { review: null }, ...reviews('skipped', 'tooSoon')])).toBeNull();
  });

  test('few answers are a count, enough of them a rate', () => {
    expect(hitRateOf(reviews('moved', 'still', 'moved', 'skipped'))).toEqual({
      ...{ hits: 2, answered: 3, rate: null },
    });
    expect(hitRateOf(reviews('moved', 'still', 'moved', 'still', 'moved', 'tooSoon'))).toEqual({
      ...{ hits: 3, answered: FEWEST_ANSWERS, rate: 0.6 },
    });
  });

  test('a rate lies between none and all, and what is no answer does not change it', () => {
    const answers = fc.array(fc.constantFrom(...REVIEW_ANSWERS));
    fc.assert(
      fc.property(answers, (said) => {
        const found = hitRateOf(reviews(...said));
        expect(hitRateOf(reviews(...said, 'skipped', 'tooSoon'))).toEqual(found);
        if (!found) return;
        expect(found.hits).toBeLessThanOrEqual(found.answered);
        expect(found.rate === null).toBe(found.answered < FEWEST_ANSWERS);
        if (found.rate !== null) expect(found.rate * found.answered).toBeCloseTo(found.hits);
      }),
    );
  });
});

describe('whether the number moved', () => {
  const work = { doneOn: '2027-02-01', lagDays: 14 };
  const asked = (said: Review | null, today: string, more = {}) =>
    askedOf({ hypothesis: 'fewer leave', review: said, ...more }, work, dayOf, today);

  test('is asked early from the day the work is done, and due when it should show', () => {
    expect(asked(null, '2027-02-01')).toBe('early');
    expect(asked(null, '2027-02-14')).toBe('early');
    expect(asked(null, '2027-02-15')).toBe('due');
  });

  test('is not asked where nothing was expected or nothing is done', () => {
    expect(asked(null, '2027-02-15', { hypothesis: '' })).toBeNull();
    const open = { doneOn: null, lagDays: 14 };
    expect(askedOf({ hypothesis: 'fewer leave' }, open, dayOf, '2027-02-15')).toBeNull();
  });

  test.each(['moved', 'still', 'skipped'] as const)('is not asked twice after %s', (answer) => {
    expect(asked(review(answer), '2028-01-01')).toBeNull();
  });

  test('too soon is asked again when it should show, and not within a week', () => {
    const soon = review('tooSoon');
    expect([asked(soon, '2027-02-14'), asked(soon, '2027-02-15')]).toEqual([null, 'due']);
    const late = review('tooSoon', '2027-02-20');
    expect([asked(late, '2027-02-26'), asked(late, '2027-02-27')]).toEqual([null, 'due']);
  });
});

test.each([
  ['the work is done and nobody has measured since', {}, true],
  ['it was never measured', { measuredOn: null }, true],
  ['it was measured on the day', { measuredOn: '2027-01-20' }, false],
  ['the work is not done', { doneOn: null }, false],
  ['it was tied when it was done already', { tiedOn: '2027-01-21' }, false],
])('for the number itself, where nothing was expected: %s', (_, days, asks) => {
  const known = { tiedOn: '2027-01-04', doneOn: '2027-01-20', measuredOn: '2027-01-11', ...days };
  expect(asksForNumber({ hypothesis: '' }, known)).toBe(asks);
  expect(asksForNumber({ hypothesis: 'More stay' }, known)).toBe(false);
  expect(asksForNumber({ hypothesis: '', review: { answer: 'skipped', at: 0, by: null } }, known)).toBe(
    false,
  );
});

test('hit rates of several key results are counted together', () => {
  const rate = (hits: number, answered: number) => ({ hits, answered, rate: null });
  expect(sumOfHitRates([null, null])).toBeNull();
  expect(sumOfHitRates([rate(1, 2), null])).toEqual(rate(1, 2));
  expect(sumOfHitRates([rate(1, 2), rate(2, 3)])).toEqual({ hits: 3, answered: 5, rate: 0.6 });
});
