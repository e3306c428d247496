import { chunks } from './chunks';

/** How records are fetched by key: a stretch of keys at once, or one key. */
export interface Source<R> {
  /** How many records a stretch holds, counted up to `limit`. */
  count(range: IDBKeyRange, limit: number): Promise<number>;
  /** The records of a stretch, at most `limit`. */
  range(range: IDBKeyRange, limit: number): Promise<R[]>;
  /** The records of these keys, whatever lies between. */
  each(keys: readonly string[]): Promise<R[]>;
  keyOf(record: R): string;
}

/** Fewer keys than this are asked for one by one. */
const FEW = 4;
/** So many keys make a stretch: `WEB-99` stands far behind `WEB-100`, and a gap costs only the stretch it is in. */
const STRETCH = 100;
/** So many keys from the middle of a longer stretch tell whether it is crowded. */
const SAMPLE = 8;
/** So many records are read for each wanted key, rather than asking for it alone. */
const WORTH_READING = 5;

/**
 * Fetches the records of many keys. A request costs as much as reading several small records, and the keys of a
 * board lie close together, so they are read in stretches, and one by one where too much lies between them.
 */
export async function pick<R>(keys: Iterable<string>, source: Source<R>): Promise<Map<string, R[]>> {
  const wanted = new Set(keys);
  const stretches = chunks([...wanted].sort(), STRETCH);
  const found = new Map<string, R[]>();
  for (const records of await Promise.all(stretches.map((stretch) => fetched(stretch, source)))) {
    for (const record of records) {
      const key = source.keyOf(record);
      if (!wanted.has(key)) continue;
      const list = found.get(key);
      if (list) list.push(record);
      else found.set(key, [record]);
    }
  }
  return found;
}

async function fetched<R>(sorted: string[], source: Source<R>): Promise<R[]> {
  if (sorted.length < FEW || (await looksCrowded(sorted, source))) return source.each(sorted);
  const worth = sorted.length * WORTH_READING;
  const records = await source.range(stretchOf(sorted), worth + 1);
  return records.length <= worth ? records : source.each(sorted);
}

/** Reading a stretch in vain costs more than counting a few keys of it. */
async function looksCrowded<R>(sorted: string[], source: Source<R>): Promise<boolean> {
  if (sorted.length < SAMPLE * 2) return false;
  const from = Math.floor((sorted.length - SAMPLE) / 2);
  const worth = SAMPLE * WORTH_READING;
  return (await source.count(stretchOf(sorted.slice(from, from + SAMPLE)), worth + 1)) > worth;
}

function stretchOf(sorted: string[]): IDBKeyRange {
  return IDBKeyRange.bound(sorted[0], sorted.at(-1));
}
