import type { PlainDate } from '@/lib/domain/plain-date';
import type { MetricForm } from './metric-form';
import type { Problems } from './problem';
import type { MetricField } from './read-metric';

/** What every part of the metric's form is given. */
export interface MetricFieldsProps {
  form: MetricForm;
  change: (part: Partial<MetricForm>) => void;
  problems: Problems<MetricField>;
  /** Where a dated list is expected to end. */
  endsOn: PlainDate;
  guardrailCounts: boolean;
  onGuardrailCounts: (counts: boolean) => void;
}
