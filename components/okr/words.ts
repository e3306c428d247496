import type { CheckInValue } from '@/lib/domain/check-in';
import { agoFormat, dateFormat } from '@/lib/domain/formats';
import type { Dropped } from '@/lib/domain/key-result';
import type { Metric } from '@/lib/domain/metric';
import { formatNumber } from '@/lib/domain/number-format';
import type { PlainDate } from '@/lib/domain/plain-date';
import { intlLocale, t } from '@/lib/i18n';

/** "today", "3 days ago": how long ago a day was, in the person's language. */
export function ageText(days: number): string {
  return agoFormat(intlLocale(), { numeric: 'auto' }).format(-days, 'day');
}

/** A day as the person's language writes it. */
export function dateText(date: PlainDate): string {
  const day = new Date(`${date}T00:00:00Z`);
  return dateFormat(intlLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** That a key result was given up, when and why; or that it goes on as work of another one. */
export function droppedText({ on, reason, work }: Dropped): string {
  const date = dateText(on);
  if (work) return t('okr.turnedIntoTask', { date });
  return reason ? t('okr.dropped', { date, reason }) : t('okr.droppedOn', { date });
}

/** A check-in's value in the metric's own terms. */
export function valueText(metric: Metric, value: CheckInValue): string {
  switch (metric.kind) {
    case 'milestones': {
      const reached = Array.isArray(value) ? value : [];
      const done = metric.milestones.filter((milestone) => reached.includes(milestone.id)).length;
      return t('okr.reached', { done, all: metric.milestones.length });
    }
    case 'binary':
      return value === 1 ? t('okr.yes') : t('okr.no');
    default:
      return typeof value === 'number' ? formatNumber(value, metric, intlLocale()) : t('okr.noValue');
  }
}

/** From where to where a metric should go, or the band it should keep: "20% → 40%", "≥ 30". */
export function aimText(metric: Metric, baseline: number | null = null): string {
  const write = (value: number, measure: { unit: string; precision: number }) =>
    formatNumber(value, measure, intlLocale());
  switch (metric.kind) {
    case 'increase':
    case 'decrease': {
      const from = metric.baseline ?? baseline;
      const to = write(metric.target, metric);
      return from === null ? `→ ${to}` : `${write(from, metric)} → ${to}`;
    }
    case 'atLeast':
      return `≥ ${write(metric.low, metric)}`;
    case 'atMost':
      return `≤ ${write(metric.high, metric)}`;
    case 'within':
      return `${write(metric.low, metric)} – ${write(metric.high, metric)}`;
    case 'milestones':
      return t('okr.milestones', metric.milestones.length);
    case 'binary':
      return t('okr.binary');
  }
}
