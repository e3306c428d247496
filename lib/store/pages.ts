import { KINDS, type Stored } from '@/lib/domain/record';
import type { Reader } from './reader';
import { TOMBSTONES } from './schema';

const STORES = [...KINDS, TOMBSTONES];

/** One page of everything that is kept, tombstones included, in a fixed order. */
export interface RecordPage {
  records: Stored[];
  /** Where the next page starts; null after the last one. */
  next: string | null;
}

/** Bounds of a page: records, and characters of their JSON. A page holds at least one record. */
export interface PageBounds {
  records: number;
  characters: number;
}

/** The page that follows `after`; null starts. */
export async function readPage(reads: Reader, after: string | null, bounds: PageBounds): Promise<RecordPage> {
  const records: Stored[] = [];
  let characters = 0;
  let [store, key] = placeOf(after);
  while (store !== undefined) {
    const found: Stored[] = await reads.transaction
      .objectStore(store)
      .getAll(key === null ? null : IDBKeyRange.lowerBound(key, true), bounds.records - records.length + 1);
    for (const record of found) {
      characters += JSON.stringify(record).length;
      const full =
        records.length === bounds.records || (records.length > 0 && characters > bounds.characters);
      if (full) return { records, next: nameOf(records.at(-1) as Stored) };
      records.push(record);
    }
    [store, key] = [STORES[STORES.indexOf(store) + 1], null];
  }
  return { records, next: null };
}

/** How many records are kept, tombstones included. */
export async function countRecords(reads: Reader): Promise<number> {
  const counts = STORES.map((store) => reads.transaction.objectStore(store).count());
  return (await Promise.all(counts)).reduce((a, b) => a + b, 0);
}

function nameOf(record: Stored): string {
  return record.deleted ? `${TOMBSTONES}:${record.kind}:${record.id}` : `${record.kind}:${record.id}`;
}

function placeOf(after: string | null): [string | undefined, IDBValidKey | null] {
  if (after === null) return [STORES[0], null];
  const [store = '', ...rest] = after.split(':');
  if (store !== TOMBSTONES) return [STORES.find((name) => name === store), rest.join(':')];
  const [kind = '', ...id] = rest;
  return [TOMBSTONES, [kind, id.join(':')]];
}
