import type { Dropped, KeyResult } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import { aimText, dateText, droppedText } from './words';

/** One field of a key result that changed, in words. */
export interface ChangedField {
  label: string;
  before: string;
  after: string;
}

/** The fields of which a change is told, in this order. */
export const TOLD_FIELDS = [
  'title',
  'metric',
  'objective',
  'dueOn',
  'owner',
  'weight',
  'cadence',
  'lagDays',
  'dropped',
] as const;

type Told = (typeof TOLD_FIELDS)[number];

/** What one Revision of a key result changed; `names` says what the ids in it are called. */
export function changedFields(
  { before, after }: { before: Record<string, unknown>; after: Record<string, unknown> },
  names: Readonly<Record<string, string>>,
  fields: readonly Told[] = TOLD_FIELDS,
): ChangedField[] {
  return fields
    .filter((field) => field in after || field in before)
    .map((field) => ({
      label: t(`okr.fields.${field}`),
      before: fieldText(field, before[field], names),
      after: fieldText(field, after[field], names),
    }));
}

function fieldText(field: Told, value: unknown, names: Readonly<Record<string, string>>): string {
  if (value === null || value === undefined || value === '') return '–';
  switch (field) {
    case 'metric':
      return aimText(value as KeyResult['metric']);
    case 'dueOn':
      return dateText(value as string);
    case 'cadence':
      return t(`editor.cadence.${value as KeyResult['cadence']}`);
    case 'dropped':
      return droppedText(value as Dropped);
    case 'owner':
    case 'objective':
      return names[String(value)] ?? '–';
    default:
      return String(value);
  }
}
