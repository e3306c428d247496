import { type Clock, isClock } from '@/lib/domain/clock';
import { KINDS, type Kind } from '@/lib/domain/record';

/** A record as it travels, or some of its fields. */
export interface Document {
  /** Its scope inside the space. */
  scope: string;
  kind: string;
  id: string;
  fields: Record<string, unknown>;
  /** Covers the fields that `clocks` does not name. */
  clock: Clock;
  clocks: Record<string, Clock>;
}

/** So many bytes of JSON a document may have, a revision twice as many, and a push all together. */
const LARGEST_BYTES = 16_384;
export const LARGEST_PUSH_BYTES = 2_000_000;
export const MOST_IN_PUSH = 1_000;
export const MOST_IN_PAGE = 2_000;

const LONGEST_ID = 400;
const LONGEST_SCOPE = 300;
const MOST_FIELDS = 60;
/** Names that mean something to every object. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** The kind that a server derives: the check-in that says where a key result stands. */
export const STANDING = 'standing';

/** The bytes of a document on the wire. */
export function bytesOf(document: Document): number {
  return new TextEncoder().encode(JSON.stringify(document)).length;
}

/** Whether a server takes a document of so many bytes. */
export function fitsWire({ kind }: Pick<Document, 'kind'>, bytes: number): boolean {
  return bytes <= (kind === 'revision' ? 2 * LARGEST_BYTES : LARGEST_BYTES);
}

/**
 * The document that a server's answer holds, or null for what is none: another kind, a clock that is none or lies
 * after `latest` (ms since the epoch), names that would reach into every object. What its fields hold is not looked at.
 */
export function readDocument(value: unknown, latest: number): Document | null {
  if (!isObject(value)) return null;
  const { scope, kind, id, fields, clock, clocks = {} } = value;
  if (!isText(scope, LONGEST_SCOPE) || !isText(id, LONGEST_ID) || !isKind(kind)) return null;
  if (!isObject(fields) || !isObject(clocks) || !isSound(fields)) return null;
  if (Object.keys(fields).length > MOST_FIELDS || Object.keys(clocks).length > MOST_FIELDS) return null;
  const told = [clock, ...Object.values(clocks)];
  if (!told.every((each) => isTextClock(each) && Number(each.slice(0, 13)) <= latest)) return null;
  if (Object.keys(clocks).some((name) => HOSTILE.has(name))) return null;
  return { scope, kind, id, fields, clock: clock as Clock, clocks: clocks as Record<string, Clock> };
}

function isSound(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  // Nothing that is kept lies deeper.
  if (depth > 6) return false;
  return Object.entries(value).every(([name, inner]) => !HOSTILE.has(name) && isSound(inner, depth + 1));
}

function isKind(kind: unknown): kind is Kind | typeof STANDING {
  return kind === STANDING || (KINDS as readonly unknown[]).includes(kind);
}

function isTextClock(value: unknown): value is Clock {
  return typeof value === 'string' && isClock(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
