import { finding, type Rule } from '@/lib/coach/finding';
import { ASPIRATIONAL_SHARE } from '@/lib/domain/expected';
import { forecastAt } from '@/lib/domain/forecast';
import { isRange } from '@/lib/domain/metric';
import { dayNumber } from '@/lib/domain/plain-date';
import type { WorkContext } from './context';

/**
 * The status says yes and the line through the latest values says no, or the reverse. Evidence: the status, and the
 * forecast on the due date with its bounds, as progress. Only where an even pace was planned: a line foretells no other.
 */
export const statusAgainstForecast: Rule<WorkContext> = {
  id: 'status-against-forecast',
  subject: 'keyResult',
  remedies: ['talk', 'checkIn', 'adaptKeyResult'],
  judge({ keyResult, ambition, standing, readings, span, thresholds }) {
    const { metric } = keyResult;
    if (!isRange(metric) || metric.pacing.shape !== 'linear') return [];
    const values = readings.checked.map(({ day, position }) => ({ day, value: position }));
    const forecast = forecastAt(values, dayNumber(span.dueOn));
    if (!forecast) return [];
    const { status } = standing;
    const aim = ambition === 'aspirational' ? ASPIRATIONAL_SHARE : 1;
    const saysNo = forecast.high < aim - thresholds.forecast.toleratedShare;
    const saysYes = forecast.low >= aim;
    const reverse = status === 'behind' || status === 'offTrack';
    if (!(status === 'onTrack' && saysNo) && !(reverse && saysYes)) return [];
    const { value, low, high } = forecast;
    return [finding(statusAgainstForecast, keyResult.id, 'hint', { status, forecast: value, low, high })];
  },
};
