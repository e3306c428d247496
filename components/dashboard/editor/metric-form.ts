import type { Metric, MetricKind, Pacing } from '@/lib/domain/metric';
import type { PlainDate } from '@/lib/domain/plain-date';
import { numberText } from './number-text';

/** A milestone as it is being typed. */
export interface MilestoneForm {
  id: string;
  title: string;
  weight: string;
  dueOn: PlainDate;
}

/** A dated target as it is being typed; `share` in percent of the way. */
export interface PointForm {
  on: PlainDate;
  share: string;
}

/**
 * A metric as it is being typed. It keeps the texts of every kind, so that trying another kind and coming
 * back loses nothing.
 */
export interface MetricForm {
  kind: MetricKind;
  unit: string;
  /** Digits after the separator; empty takes as many as were typed. */
  precision: string;
  baseline: string;
  target: string;
  low: string;
  high: string;
  pacing: Pacing['shape'];
  points: PointForm[];
  milestones: MilestoneForm[];
}

export const EMPTY_METRIC: MetricForm = {
  kind: 'increase',
  unit: '',
  precision: '',
  baseline: '',
  target: '',
  low: '',
  high: '',
  pacing: 'linear',
  points: [],
  milestones: [],
};

/** What the editor shows for a metric that is kept; numbers in the person's format. */
export function writeMetric(metric: Metric, locale: string): MetricForm {
  const text = (value: number | null) => numberText(value, locale);
  const form = { ...EMPTY_METRIC, kind: metric.kind };
  switch (metric.kind) {
    case 'binary':
      return form;
    case 'milestones':
      return {
        ...form,
        milestones: metric.milestones.map((each) => ({ ...each, weight: text(each.weight) })),
      };
    case 'increase':
    case 'decrease':
      return {
        ...form,
        ...measureOf(metric),
        baseline: text(metric.baseline),
        target: text(metric.target),
        pacing: metric.pacing.shape,
        points:
          metric.pacing.shape === 'phased'
            ? metric.pacing.points.map(({ on, share }) => ({ on, share: text(share * 100) }))
            : [],
      };
    default:
      return {
        ...form,
        ...measureOf(metric),
        low: 'low' in metric ? text(metric.low) : '',
        high: 'high' in metric ? text(metric.high) : '',
      };
  }
}

function measureOf(metric: { unit: string; precision: number }): Pick<MetricForm, 'unit' | 'precision'> {
  return { unit: metric.unit, precision: String(metric.precision) };
}
