import type { Kind, Stored } from '@/lib/domain/record';
import type { Database } from './database';
import type { Touched } from './touched';

/**
 * What was read of OKRs, remembered between transactions: to read tens of thousands of check-ins and ties anew for every
 * answer would take longer than all else. Only a cache, dropped with the worker: it holds for one revision, and every use
 * compares that with the database's own.
 */
export interface Remembered {
  revision: number;
  /** Records of OKR_KINDS that were found: by what they were looked for, then by what it had to be. */
  okrs: Map<string, Map<string, readonly Stored[]>>;
  /** Whether there are more records of a kind than so many. */
  exceeds: Map<Kind, Map<number, boolean>>;
  /** By key result; one without check-ins has an empty list. */
  checkIns: Map<string, readonly Stored<'checkIn'>[]>;
  /** How many ties each key result has. */
  ties: Map<string, number>;
}

/** What almost every answer looks at and few commands change. */
const OKR_KINDS: readonly Kind[] = ['cycle', 'objective', 'keyResult'];

/** Whether records of this kind are remembered. */
export function isOkrKind(kind: Kind): boolean {
  return OKR_KINDS.includes(kind);
}

const memories = new WeakMap<Database, Remembered>();

/** A memory of nothing. */
export function nothingRemembered(): Remembered {
  return { revision: -1, okrs: new Map(), exceeds: new Map(), checkIns: new Map(), ties: new Map() };
}

/** What is remembered of this database. */
export function rememberedOf(db: Database): Remembered {
  const memory = memories.get(db) ?? nothingRemembered();
  memories.set(db, memory);
  return memory;
}

/** Holds a memory to a revision: what was read at another one is forgotten. */
export function holdTo(memory: Remembered, revision: number): void {
  if (memory.revision === revision) return;
  memory.okrs.clear();
  memory.exceeds.clear();
  memory.checkIns.clear();
  memory.ties.clear();
  memory.revision = revision;
}

/** Forgets what the commit that led to `revision` has touched, and holds the rest to that revision. */
export function forgetTouched(memory: Remembered, revision: number, touched: Touched): void {
  if (touched === 'all' || memory.revision !== revision - 1) return;
  for (const id of touched) {
    memory.checkIns.delete(id);
    memory.ties.delete(keyResultOfTie(id));
  }
  memory.revision = revision;
}

/** Forgets how many there are of these kinds, which were written, and OKRs if any of them are. */
export function forgetKinds(memory: Remembered, written: ReadonlySet<Kind>): void {
  for (const kind of written) memory.exceeds.delete(kind);
  if (OKR_KINDS.some((kind) => written.has(kind))) memory.okrs.clear();
}

/**
 * What is known of each of these, which is read where it is missing, and remembered. No commit comes between reading and
 * remembering: it waits for this transaction, which these reads keep open.
 */
export async function filled<Value>(
  ids: readonly string[],
  known: Map<string, Value>,
  read: (missing: string[]) => Promise<(id: string) => Value>,
): Promise<Map<string, Value>> {
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    const valueFor = await read(missing);
    for (const id of missing) known.set(id, valueFor(id));
  }
  return new Map(ids.map((id) => [id, known.get(id) as Value]));
}

/** The key result in the id of a tie (`tieId`); any other id without `~` is answered as it is. */
export function keyResultOfTie(id: string): string {
  return id.slice(id.lastIndexOf('~') + 1);
}
