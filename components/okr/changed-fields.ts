import type { Dropped, KeyResult } from '@/lib/domain/key-result';
import type { Ambition, Level } from '@/lib/domain/objective';
import { t } from '@/lib/i18n';
import { aimText, dateText, droppedText } from './words';

/** One field of a key result that changed, in words. */
export interface ChangedField {
  label: string;
  before: string;
  after: string;
}

/** The fields of a key result of which a change is told, in this order. */
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

/** The fields of an objective of which a change is told, in this order. */
export const OBJECTIVE_FIELDS = [
  'title',
  'why',
  'forWhom',
  'strategy',
  'owner',
  'level',
  'ambition',
  'cycle',
  'reflection',
] as const;

export type ToldField = (typeof TOLD_FIELDS)[number] | (typeof OBJECTIVE_FIELDS)[number];

/** What one Revision changed; `names` says what the ids in it are called. */
export function changedFields(
  { before, after }: { before: Record<string, unknown>; after: Record<string, unknown> },
  names: Readonly<Record<string, string>>,
  fields: readonly ToldField[] = TOLD_FIELDS,
): ChangedField[] {
  return fields
    .filter((field) => field in after || field in before)
    .map((field) => ({
      label: t(`okr.fields.${field}`),
      before: fieldText(field, before[field], names),
      after: fieldText(field, after[field], names),
    }));
}

function fieldText(field: ToldField, value: unknown, names: Readonly<Record<string, string>>): string {
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
    case 'level':
      return t(`editor.level.${value as Level}`);
    case 'ambition':
      return t(`editor.ambition.${value as Ambition}`);
    case 'owner':
    case 'objective':
    case 'cycle':
      return names[String(value)] ?? '–';
    default:
      return String(value);
  }
}
