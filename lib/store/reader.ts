import type { Kind, Stored } from '@/lib/domain/record';
import type { Transaction } from './database';
import { each } from './each';
import { pick } from './pick';
import { holdTo, type Remembered } from './remembered';
import { rememberingOkrs } from './remembered-okrs';
import { type Facts, type IndexOf, TOMBSTONES } from './schema';

/** Reads of one transaction: all answers belong to the same revision. Deleted records are not seen. */
export interface Reader {
  /** For lib/store only. */
  readonly transaction: Transaction;
  /** For lib/store only: tells what earlier transactions have read and still holds in this one; null in a command. */
  readonly recall: (() => Promise<Remembered>) | null;
  get<K extends Kind>(kind: K, id: string): Promise<Stored<K> | undefined>;
  /** Those that exist, by id. */
  getMany<K extends Kind>(kind: K, ids: Iterable<string>): Promise<Map<string, Stored<K>>>;
  /** Records whose indexed field is `value`, at most `limit` of them, in the order of their ids. */
  where<K extends Kind>(kind: K, index: IndexOf<K>, value: string, limit?: number): Promise<Stored<K>[]>;
  /** The same for many values at once; a value without records is missing. */
  whereMany<K extends Kind>(
    kind: K,
    index: IndexOf<K>,
    values: Iterable<string>,
  ): Promise<Map<string, Stored<K>[]>>;
  count<K extends Kind>(kind: K, index: IndexOf<K>, value: string): Promise<number>;
  all<K extends Kind>(kind: K): Promise<Stored<K>[]>;
  /** The ids of all records of a kind. */
  ids(kind: Kind): Promise<string[]>;
  /** How many records of a kind there are. */
  size(kind: Kind): Promise<number>;
  /** Whether there are more records of a kind than so many, at least 1: found out without counting very many. */
  exceeds(kind: Kind, most: number): Promise<boolean>;
  /** The record even if it is deleted. */
  raw<K extends Kind>(kind: K, id: string): Promise<Stored<K> | undefined>;
  fact<N extends keyof Facts>(name: N): Promise<Facts[N] | undefined>;
}

/** So many records are passed over at once: what others ask for waits until they are. */
const STRIDE = 4_000;

/** A Reader over an open transaction that reads everything anew. */
export function reader(transaction: Transaction): Reader {
  const store = (kind: string) => transaction.objectStore(kind);
  const get: Reader['get'] = (kind, id) => store(kind).get(id) as never;

  return {
    transaction,
    recall: null,
    get,
    async getMany(kind, ids) {
      const found = await pick(ids, {
        count: async (range, limit) => (await store(kind).getAllKeys(range, limit)).length,
        range: (range, limit) => store(kind).getAll(range, limit),
        each: (keys) => each(store(kind), keys) as never,
        keyOf: (record) => record.id,
      });
      return new Map([...found].flatMap(([id, records]) => (records[0] ? [[id, records[0]]] : []))) as never;
    },
    where: (kind, index, value, limit) => store(kind).index(index).getAll(value, limit) as never,
    whereMany: (kind, index, values) => {
      const indexed = store(kind).index(index);
      return pick(values, {
        count: async (range, limit) => (await indexed.getAllKeys(range, limit)).length,
        range: (range, limit) => indexed.getAll(range, limit),
        each: (keys) => each(indexed, keys),
        keyOf: (record) => valueAt(record, indexed.keyPath as string),
      }) as never;
    },
    count: (kind, index, value) => store(kind).index(index).count(value),
    all: (kind) => store(kind).getAll() as never,
    ids: (kind) => store(kind).getAllKeys() as never,
    size: (kind) => store(kind).count(),
    async exceeds(kind, most) {
      let cursor = await store(kind).openKeyCursor();
      for (let left = most; cursor && left > 0; left -= STRIDE)
        cursor = await cursor.advance(Math.min(left, STRIDE));
      return cursor !== null;
    },
    async raw(kind, id) {
      const [live, dead] = await Promise.all([get(kind, id), store(TOMBSTONES).get([kind, id])]);
      return live ?? (dead as never);
    },
    fact: (name) => store('meta').get(name) as never,
  };
}

/** A Reader over an open transaction that need not read again what is remembered. */
export function rememberingReader(transaction: Transaction, memory: Remembered): Reader {
  const reads = reader(transaction);
  let held: Promise<Remembered> | null = null;
  const hold = async () => {
    holdTo(memory, (await reads.fact('revision')) ?? 0);
    return memory;
  };
  const recall = () => {
    held ??= hold();
    return held;
  };
  return {
    ...reads,
    ...rememberingOkrs(reads, recall),
    async exceeds(kind, most) {
      const { exceeds } = await recall();
      const known = exceeds.get(kind) ?? new Map<number, boolean>();
      exceeds.set(kind, known);
      const answer = known.get(most) ?? (await reads.exceeds(kind, most));
      known.set(most, answer);
      return answer;
    },
    recall,
  };
}

function valueAt(record: unknown, path: string): string {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], record) as string;
}
