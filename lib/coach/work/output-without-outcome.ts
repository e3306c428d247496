import { finding, type Rule } from '@/lib/coach/finding';
import { addDays, dayNumber } from '@/lib/domain/plain-date';
import type { WorkContext } from './context';
import { standstill } from './standstill';

/**
 * Tied tasks keep closing while the value stands still. Evidence: the closings, the key result's lag, the days since
 * the last movement and the day it began, the share of the way moved since, and the day as of which tasks are known.
 */
export const outputWithoutOutcome: Rule<WorkContext> = {
  id: 'output-without-outcome',
  subject: 'keyResult',
  remedies: ['talk', 'retie', 'adaptKeyResult', 'checkIn'],
  judge(context) {
    const { keyResult, cycle, span, today, asOf, readings, closings, thresholds } = context;
    if (asOf === null || keyResult.dropped !== null || cycle.state !== 'active') return [];
    const stretch = standstill({
      readings,
      closings,
      lagDays: keyResult.lagDays,
      startDay: dayNumber(span.startsOn),
      dueDay: dayNumber(span.dueOn),
      today: dayNumber(today),
      limits: thresholds.standstill,
    });
    if (!stretch) return [];
    const days = dayNumber(today) - stretch.sinceDay;
    return [
      finding(outputWithoutOutcome, keyResult.id, 'firm', {
        closings: stretch.closings,
        lagDays: keyResult.lagDays,
        days,
        since: addDays(today, -days),
        moved: stretch.moved,
        asOf,
      }),
    ];
  },
};
