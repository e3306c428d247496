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
/** A crowded stretch of at least `MANY` keys is tried again in so many parts; fewer keys are asked for at once. */
const PARTS = 8;
const MANY = 200;
/** So many keys from the middle of a longer stretch tell whether it is crowded. */
const SAMPLE = 8;
/** So many records are read for each wanted key, rather than asking for it alone. */
const WORTH_READING = 5;

/**
 * Fetches the records of many keys. A request costs as much as reading several small records, and the keys of a
 * board lie close together, so they are read as one stretch, or in parts where too much lies between them.
 */
export async function pick<R>(keys: Iterable<string>, source: Source<R>): Promise<Map<string, R[]>> {
  const wanted = new Set(keys);
  const records = await fetched([...wanted].sort(), source, wanted.size < MANY ? 1 : PARTS);
  const found = new Map<string, R[]>();
  for (const record of records) {
    const key = source.keyOf(record);
    if (!wanted.has(key)) continue;
    const list = found.get(key);
    if (list) list.push(record);
    else found.set(key, [record]);
  }
  return found;
}

async function fetched<R>(sorted: string[], source: Source<R>, parts: number): Promise<R[]> {
  if (sorted.length < FEW) return source.each(sorted);
  if (!(await looksCrowded(sorted, source))) {
    const worth = sorted.length * WORTH_READING;
    const records = await source.range(stretchOf(sorted), worth + 1);
    if (records.length <= worth) return records;
  }
  if (parts === 1) return source.each(sorted);
  const stretches = chunks(sorted, Math.ceil(sorted.length / parts));
  return (await Promise.all(stretches.map((stretch) => fetched(stretch, source, 1)))).flat();
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
