import type { Clock } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';

type Fields = Record<string, unknown>;

const STAMP = new Set(['id', 'kind', 'scope', 'clock', 'clocks']);

/** The clock at which a field of a record was last written. */
export function fieldClock(record: Stored, field: string): Clock {
  return record.clocks[field] ?? record.clock;
}

/** The latest clock of a record: its own or that of a field written since. */
export function latestClock(record: Stored): Clock {
  let latest = record.clock;
  for (const clock of Object.values(record.clocks)) if (clock > latest) latest = clock;
  return latest;
}

/** The names of a record's fields: all but its identity and its stamp. `deleted` is one of them. */
export function fieldsOf(record: Stored): string[] {
  return Object.keys(record).filter((name) => !STAMP.has(name));
}

/** A record as it is first written: one clock covers every field. */
export function stamped(kind: string, id: string, fields: Fields, clock: Clock): Stored {
  return { scope: 'own', ...fields, id, kind, clock, clocks: {} } as unknown as Stored;
}

/** The record with changed fields stamped one by one; null when every field has that value already. */
export function merged(record: Stored, fields: Fields, clock: Clock): Stored | null {
  const now = record as unknown as Fields;
  const changed = Object.entries(fields).filter(
    ([name, value]) => !STAMP.has(name) && !same(now[name], value),
  );
  if (changed.length === 0) return null;
  const clocks = { ...record.clocks, ...Object.fromEntries(changed.map(([name]) => [name, clock])) };
  return { ...record, ...Object.fromEntries(changed), clocks } as Stored;
}
