import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { likelyQuarter } from './quarter';

/** The cycle that is proposed where nothing names one: the quarter that a plan made today is likely for. */
export function proposedCycle(today: PlainDate): { name: string; startsOn: PlainDate; endsOn: PlainDate } {
  const { year, quarter, startsOn, endsOn } = likelyQuarter(today);
  return { name: t('welcome.defaultCycle', { quarter, year: String(year) }), startsOn, endsOn };
}
