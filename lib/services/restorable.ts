import { clockMilliseconds, isClock } from '@/lib/domain/clock';
import { KINDS } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';

const MOST_CHARACTERS = 500_000;
const DEEPEST = 12;
/** So far ahead, in ms, a clock is not merely wrong: it would stamp everything that follows. */
const FARTHEST_AHEAD = 366 * 24 * 60 * 60 * 1000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Why a record of a backup cannot be kept, or null when it can: of a kind that only a newer version knows, or
 * without identity and clocks, too large, too deep, or with names that have a meaning in JavaScript. What its
 * fields must be is said by lib/protocol.
 */
export function refuseRecord(record: object, now: number): Refusal | null {
  const { kind, id, scope, clock, clocks } = record as Record<string, unknown>;
  if (!(KINDS as readonly unknown[]).includes(kind)) return new Refusal('newerVersion');
  const sound =
    typeof id === 'string' &&
    typeof scope === 'string' &&
    isPlausible(clock, now) &&
    typeof clocks === 'object' &&
    clocks !== null &&
    Object.values(clocks).every((one) => isPlausible(one, now)) &&
    isPlain(record, DEEPEST) &&
    JSON.stringify(record).length <= MOST_CHARACTERS;
  return sound ? null : new Refusal('notABackup');
}

function isPlausible(clock: unknown, now: number): boolean {
  return typeof clock === 'string' && isClock(clock) && clockMilliseconds(clock) <= now + FARTHEST_AHEAD;
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(([name, inner]) => !FORBIDDEN.has(name) && isPlain(inner, depth - 1));
}
