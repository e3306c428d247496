import type { Stored } from '@/lib/domain/record';
import type { Database } from './database';
import type { Touched } from './touched';

/**
 * What was read of key results, remembered between transactions: to read tens of thousands of check-ins and ties anew
 * for every answer would take longer than all else. Only a cache, dropped with the worker: it holds for one revision,
 * and every use compares that with the database's own.
 */
export interface Remembered {
  revision: number;
  /** By key result; one without check-ins has an empty list. */
  checkIns: Map<string, readonly Stored<'checkIn'>[]>;
  /** How many ties each key result has. */
  ties: Map<string, number>;
}

const memories = new WeakMap<Database, Remembered>();

/** A memory of nothing. */
export function nothingRemembered(): Remembered {
  return { revision: -1, checkIns: new Map(), ties: new Map() };
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

/** The key result in the id of a tie (`tieId`); any other id without `~` is answered as it is. */
export function keyResultOfTie(id: string): string {
  return id.slice(id.lastIndexOf('~') + 1);
}
