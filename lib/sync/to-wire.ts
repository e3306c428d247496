import type { Stored } from '@/lib/domain/record';
import { APPEND_ONLY, SHARED_FIELDS } from '@/lib/domain/shared-fields';
import { NEVER } from './merge';
import { type Identity, swapPeople, swapped } from './people';
import { sharedForm } from './shared-form';
import type { Document } from './wire';

/** How a space wants its documents. */
export interface Manner extends Identity {
  titles: boolean;
}

/**
 * The document of a record: whole with `only` null, else these fields of it. Null when nothing of it is told, and for
 * the deletion of a check-in or of a recorded change, which are withdrawn by another one.
 */
export function toWire(
  record: Stored,
  scope: string,
  only: readonly string[] | null,
  manner: Manner,
): Document | null {
  const isWhole = only === null || APPEND_ONLY.has(record.kind);
  if (record.deleted && APPEND_ONLY.has(record.kind) && record.kind !== 'reply') return null;
  const names = [...SHARED_FIELDS[record.kind], 'deleted'].filter((name) => isWhole || only?.includes(name));
  const told = names.flatMap((name) => {
    const clock = record.clocks[name] ?? record.clock;
    const value = clock === NEVER ? undefined : toldOf(record, name, manner.titles);
    return value === undefined ? [] : [{ name, value, clock }];
  });
  if (told.length === 0) return null;
  const newer = told.filter(({ clock }) => !isWhole || clock !== record.clock);
  return {
    scope,
    kind: record.kind,
    id: record.kind === 'person' ? swapped(record.id, manner) : record.id,
    fields: swapPeople(Object.fromEntries(told.map(({ name, value }) => [name, value])), manner),
    clock: record.clock,
    clocks: Object.fromEntries(newer.map(({ name, clock }) => [name, clock])),
  };
}

/** Whoever makes a record says that it is there: a deletion from before, of the same record by another, is over. */
function toldOf(record: Stored, field: string, titles: boolean): unknown {
  if (field !== 'deleted') return sharedForm(record, field, titles);
  return APPEND_ONLY.has(record.kind) ? record.deleted : (record.deleted ?? false);
}
