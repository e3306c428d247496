import type { CheckInValue } from '@/lib/domain/check-in';
import { writeParts } from '@/lib/exchange/table/compact';

/** A check-in's value in one cell: plain numbers, ids of milestones reached; "-" where none is. */
export function valueCell(value: CheckInValue): string {
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? '-' : writeParts(value);
}
