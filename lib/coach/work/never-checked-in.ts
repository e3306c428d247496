import { finding, type Rule } from '@/lib/coach/finding';
import { CADENCE_DAYS } from '@/lib/domain/key-result';
import { daysBetween } from '@/lib/domain/plain-date';
import { isOutdated } from '@/lib/domain/status';
import type { WorkContext } from './context';

/** The cycle runs and nobody has said where the number stands. A hint at first, firm after a second missed time. */
export const neverCheckedIn: Rule<WorkContext> = {
  id: 'never-checked-in',
  subject: 'keyResult',
  remedies: ['checkIn', 'assignOwner'],
  judge({ keyResult, standing, span, today }) {
    if (standing.status !== 'noData') return [];
    const days = daysBetween(span.startsOn, today);
    if (!isOutdated(days, keyResult.cadence)) return [];
    const missedTwice = isOutdated(days - CADENCE_DAYS[keyResult.cadence], keyResult.cadence);
    const tier = missedTwice ? 'firm' : 'hint';
    return [finding(neverCheckedIn, keyResult.id, tier, { days, cadence: keyResult.cadence })];
  },
};
