import { type Clock, clockMilliseconds } from '@/lib/domain/clock';
import type { Kind, Stored } from '@/lib/domain/record';
import { SHARED_FIELDS } from '@/lib/domain/shared-fields';
import { defaultsOf, sharedForm } from './shared-form';

type Fields = Record<string, unknown>;

/** A document that was found sound, with people named as here and its scope as records have it. */
export interface Arrival {
  scope: string;
  kind: Kind;
  id: string;
  fields: Fields;
  clock: Clock;
  clocks: Record<string, Clock>;
}

/** Older than everything that anybody has written. */
export const NEVER: Clock = '0'.repeat(29);

/** What comes of a document: the record, and whether something of it here is newer than what came. */
export interface Merged {
  /** Null: nothing changes. */
  record: Stored | null;
  isAhead: boolean;
}

/** Field by field the higher clock wins; the same clock changes nothing. What is not shared stays as it is here. */
export function mergeArrival(before: Stored | undefined, arrival: Arrival): Merged {
  if (!before) return { record: firstSeen(arrival), isAhead: false };
  const record = { ...before, scope: arrival.scope, clocks: { ...before.clocks } } as Stored;
  let changed = before.scope !== arrival.scope;
  let isAhead = Object.keys(before).some(
    (name) => isToldField(before, name) && !Object.hasOwn(arrival.fields, name),
  );
  for (const [name, value] of Object.entries(arrival.fields)) {
    const theirs = clockOf(arrival, name);
    const ours = clockHere(before, name);
    if (theirs > ours) {
      if (!saysSame(before, name, value)) (record as unknown as Fields)[name] = value;
      record.clocks[name] = theirs;
      changed = true;
    } else if (theirs < ours) isAhead = true;
  }
  if (changed && record.kind === 'task') record.seenAt = Math.max(record.seenAt, toldAt(arrival));
  return { record: changed ? record : null, isAhead };
}

/** When somebody last saw what a document tells, ms since the epoch. */
function toldAt({ clock, clocks }: Arrival): number {
  return Math.max(...[clock, ...Object.values(clocks)].map(clockMilliseconds));
}

/** The record as a server has it, whatever was written here: for a change that it refused. */
export function putBack(before: Stored, arrival: Arrival): Stored {
  const told = new Set<string>([...SHARED_FIELDS[arrival.kind], 'deleted']);
  const kept = Object.entries(before).filter(([name]) => !told.has(name) || isBlank(before, name));
  const clocks = Object.fromEntries(kept.map(([name]) => [name, before.clocks[name] ?? before.clock]));
  const same = Object.entries(arrival.fields).map(([name, value]) => [
    name,
    saysSame(before, name, value) ? (before as unknown as Fields)[name] : value,
  ]);
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(same),
    scope: arrival.scope,
    kind: before.kind,
    id: before.id,
    clock: arrival.clock,
    clocks: { ...withoutStamp(clocks), ...arrival.clocks },
  } as unknown as Stored;
}

function firstSeen(arrival: Arrival): Stored {
  const { scope, kind, id, fields, clock, clocks } = arrival;
  const defaults = defaultsOf(kind, fields, toldAt(arrival));
  const missing = Object.keys(defaults).filter((name) => !Object.hasOwn(fields, name));
  const unset = Object.fromEntries(missing.map((name) => [name, NEVER]));
  const told = Object.fromEntries(Object.entries(clocks).filter(([name]) => Object.hasOwn(fields, name)));
  return {
    ...defaults,
    ...fields,
    scope,
    kind,
    id,
    clock,
    clocks: { ...unset, ...told },
  } as unknown as Stored;
}

/** A blank title stands for one that is known here: what says no more than ours would say is ours. */
function saysSame(before: Stored, field: string, value: unknown): boolean {
  return JSON.stringify(sharedForm(before, field, false)) === JSON.stringify(value);
}

function isBlank(record: Stored, field: string): boolean {
  return sharedForm(record, field, false) === undefined;
}

function isToldField(record: Stored, field: string): boolean {
  return SHARED_FIELDS[record.kind].includes(field) && !isBlank(record, field);
}

/** A record that does not say so is there since it was made. */
function clockHere(record: Stored, field: string): Clock {
  const isSaid = field === 'deleted' || Object.hasOwn(record, field);
  return isSaid ? (record.clocks[field] ?? record.clock) : NEVER;
}

function clockOf(arrival: Arrival, field: string): Clock {
  return arrival.clocks[field] ?? arrival.clock;
}

const STAMP = new Set(['scope', 'kind', 'id', 'clock', 'clocks']);

function withoutStamp(clocks: Record<string, Clock>): Record<string, Clock> {
  return Object.fromEntries(Object.entries(clocks).filter(([name]) => !STAMP.has(name)));
}
