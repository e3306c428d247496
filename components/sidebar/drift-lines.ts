import { aimText, dateText, droppedText } from '@/components/okr/words';
import type { TieAnswer } from '@/lib/domain/answers';
import type { Dropped, KeyResult } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';

/** One field that changed, in words. */
export interface DriftLine {
  label: string;
  before: string;
  after: string;
}

/** The fields whose change may alter what a tied task is for; the others are left out. */
const TOLD = ['title', 'metric', 'dueOn', 'weight', 'cadence', 'dropped'] as const;

/** What one Revision of a key result changed, in the person's words. */
export function driftLines({ before, after }: TieAnswer['drift'][number]): DriftLine[] {
  return TOLD.filter((field) => field in after || field in before).map((field) => ({
    label: t(`okr.fields.${field}`),
    before: fieldText(field, before[field]),
    after: fieldText(field, after[field]),
  }));
}

function fieldText(field: (typeof TOLD)[number], value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  switch (field) {
    case 'metric':
      return aimText(value as KeyResult['metric']);
    case 'dueOn':
      return dateText(value as string);
    case 'dropped':
      return droppedText(value as Dropped);
    default:
      return String(value);
  }
}
