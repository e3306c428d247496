import { addDays, laterOf, type PlainDate } from './plain-date';
import type { Tie } from './tie';

/** So many answers make a rate; fewer are told as a count. */
export const FEWEST_ANSWERS = 5;

/** After "too soon" nobody is asked again for so many days at least. */
const PATIENCE_DAYS = 7;

/** How often what was expected of the work for a key result came true. */
export interface HitRate {
  /** So many times the number moved. */
  hits: number;
  /** So many times somebody said whether it did; skipped and too early ones are none. */
  answered: number;
  /** hits ÷ answered, 0 to 1; null while the answers are too few. */
  rate: number | null;
}

/** The hit rate of a key result's ties; null while nobody has said of any whether the number moved. */
export function hitRateOf(ties: readonly Pick<Tie, 'review'>[]): HitRate | null {
  const answers = ties.map(({ review }) => review?.answer);
  const hits = answers.filter((answer) => answer === 'moved').length;
  const answered = hits + answers.filter((answer) => answer === 'still').length;
  if (answered === 0) return null;
  return { hits, answered, rate: answered < FEWEST_ANSWERS ? null : hits / answered };
}

/** The hit rate of the work for several key results together; null while nobody has said anything of any. */
export function sumOfHitRates(rates: readonly (HitRate | null)[]): HitRate | null {
  let hits = 0;
  let answered = 0;
  for (const rate of rates) {
    hits += rate?.hits ?? 0;
    answered += rate?.answered ?? 0;
  }
  return answered === 0 ? null : { hits, answered, rate: answered < FEWEST_ANSWERS ? null : hits / answered };
}

/** `early`: the work is done and should not show in the number yet; `due`: it should. */
export type Timing = 'early' | 'due';

/**
 * Whether to ask if the number moved, for work that was done on a day (null: it is not done) and should show after so
 * many days. Null: nothing was expected, nothing is done, it was answered or skipped, or it is too soon to ask again.
 */
export function askedOf(
  { hypothesis, review }: Pick<Tie, 'hypothesis' | 'review'>,
  work: { doneOn: PlainDate | null; lagDays: number },
  dayOf: (at: number) => PlainDate,
  today: PlainDate,
): Timing | null {
  if (hypothesis === '' || work.doneOn === null) return null;
  const showsOn = addDays(work.doneOn, work.lagDays);
  if (!review) return today < showsOn ? 'early' : 'due';
  if (review.answer !== 'tooSoon') return null;
  return today < laterOf(showsOn, addDays(dayOf(review.at), PATIENCE_DAYS)) ? null : 'due';
}

/**
 * Whether to ask for the number once work is done of which nothing was expected: of ties made before it was done, until
 * somebody checks in from that day on, or says anything. The days are null where there is none.
 */
export function asksForNumber(
  { hypothesis, review }: Pick<Tie, 'hypothesis' | 'review'>,
  {
    tiedOn,
    doneOn,
    measuredOn,
  }: { tiedOn: PlainDate; doneOn: PlainDate | null; measuredOn: PlainDate | null },
): boolean {
  if (hypothesis !== '' || review || doneOn === null || tiedOn > doneOn) return false;
  return measuredOn === null || measuredOn < doneOn;
}
