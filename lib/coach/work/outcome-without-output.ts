import { finding, type Rule } from '@/lib/coach/finding';
import { addDays, dayNumber } from '@/lib/domain/plain-date';
import type { WorkContext } from './context';
import { unworkedMove } from './unworked-move';

/**
 * The value moved and no tied task closed that could have moved it. Evidence: the share of the way, since when, and
 * the day as of which tasks are known.
 */
export const outcomeWithoutOutput: Rule<WorkContext> = {
  id: 'outcome-without-output',
  subject: 'keyResult',
  remedies: ['tie', 'note'],
  judge(context) {
    const { keyResult, cycle, today, asOf, readings, closings, thresholds } = context;
    if (asOf === null || keyResult.dropped !== null || cycle.state !== 'active') return [];
    // What was read of the number later may have been moved by work that nobody has read of yet.
    const series = readings.series.filter(({ day }) => day <= dayNumber(asOf));
    const move = unworkedMove({
      readings: { ...readings, series },
      closings,
      lagDays: keyResult.lagDays,
      limits: thresholds.unworked,
    });
    if (!move) return [];
    const since = addDays(today, move.sinceDay - dayNumber(today));
    return [finding(outcomeWithoutOutput, keyResult.id, 'hint', { moved: move.moved, since, asOf })];
  },
};
