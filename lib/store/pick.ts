import { chunks } from './chunks';

/** How records are fetched by key: a stretch of keys at once, or one key. */
export interface Source<R> {
  range(range: IDBKeyRange, limit: number): Promise<R[]>;
  one(key: string): Promise<(R | undefined)[]>;
  keyOf(record: R): string;
}

/** Keys per stretch, and records of a stretch that are worth reading to spare a request for each key. */
const STRETCH = 64;
const WORTH_READING = STRETCH * 8;
/** Fewer keys than this are asked for one by one. */
const FEW = 4;

/**
 * Fetches the records of many keys. A request costs as much as reading dozens of small records, and the keys
 * of a board lie close together, so neighbouring keys are read as one stretch unless too much lies between.
 */
export async function pick<R>(keys: Iterable<string>, source: Source<R>): Promise<Map<string, R[]>> {
  const sorted = [...new Set(keys)].sort();
  const found = new Map<string, R[]>();
  if (sorted.length === 0) return found;

  const wanted = new Set(sorted);
  const keep = (records: (R | undefined)[]) => {
    for (const record of records) {
      if (record === undefined) continue;
      const key = source.keyOf(record);
      if (!wanted.has(key)) continue;
      const list = found.get(key);
      if (list) list.push(record);
      else found.set(key, [record]);
    }
  };
  const oneByOne = async (some: string[]) => {
    for (const records of await Promise.all(some.map(source.one))) keep(records);
  };
  const asStretch = async (some: string[]): Promise<boolean> => {
    const range = IDBKeyRange.bound(some[0], some.at(-1));
    const records = await source.range(range, WORTH_READING + 1);
    if (records.length > WORTH_READING) return false;
    keep(records);
    return true;
  };

  if (sorted.length < FEW) {
    await oneByOne(sorted);
    return found;
  }
  const stretches = chunks(sorted, STRETCH);
  const [first = [], ...rest] = stretches;
  // The first stretch is the probe: where it is crowded, the others are too, and are not tried.
  if (!(await asStretch(first))) await oneByOne(sorted);
  else {
    const tried = await Promise.all(rest.map(asStretch));
    await oneByOne(rest.filter((_, index) => !tried[index]).flat());
  }
  return found;
}
