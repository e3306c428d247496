import type { Clock } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { isShared } from '@/lib/domain/shared-fields';

const COUNTERS = 0x10000;

/**
 * New stamps for these, which lie after `from` (ms since the epoch): right after it, in the order that they had, among
 * themselves and to all that is older. When they were really written nobody knows, since the clock may have been set
 * several times: so they count as of now, which is what waiting until their time has come would make of them.
 */
export function packed(from: number, stamps: Iterable<Clock>): Map<Clock, Clock> {
  const sorted = [...new Set(stamps)].sort();
  return new Map(
    sorted.map((clock, place) => {
      const milliseconds = from + 1 + Math.floor(place / COUNTERS);
      const counter = (place % COUNTERS).toString(16).padStart(4, '0');
      return [clock, String(milliseconds).padStart(13, '0') + counter + clock.slice(17)];
    }),
  );
}

/** What of a record nobody else has: `all`, or these fields beside those that are never shared. */
export type Unsent = 'all' | readonly string[];

/** The stamps of a record: those of what nobody else has of it, and the others. */
export function stampsOf(record: Stored, unsent: Unsent): { ours: Clock[]; others: Clock[] } {
  const { true: ours = [], false: others = [] } = Object.groupBy(
    Object.keys(record.clocks),
    (field) => `${isOurs(record, unsent, field)}` as const,
  );
  const read = (fields: readonly string[]) => fields.map((field) => record.clocks[field] as Clock);
  const [own, told] = unsent === 'all' ? [[record.clock], []] : [[], [record.clock]];
  return { ours: [...own, ...read(ours)], others: [...told, ...read(others)] };
}

/**
 * The record with the stamps of what nobody else has moved. What a server has is left alone: a change of ours with an
 * earlier stamp would lose to it.
 */
export function restamped(record: Stored, unsent: Unsent, moved: ReadonlyMap<Clock, Clock>): Stored {
  const move = (clock: Clock) => moved.get(clock) ?? clock;
  const clocks = Object.entries(record.clocks).map(
    ([field, clock]) => [field, isOurs(record, unsent, field) ? move(clock) : clock] as const,
  );
  const clock = unsent === 'all' ? move(record.clock) : record.clock;
  return { ...record, clock, clocks: Object.fromEntries(clocks) };
}

function isOurs(record: Stored, unsent: Unsent, field: string): boolean {
  return unsent === 'all' || unsent.includes(field) || !isShared(record.kind, field);
}
