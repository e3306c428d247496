import type { Clock } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { deleteEach, putEach } from './each';
import { putAside, type StagedPage, type StagingHead } from './put-aside';
import { TOMBSTONES } from './schema';
import { dropStaging, headOf, passClocks } from './staging';
import { fieldClock, fieldsOf, latestClock } from './stamp';
import { nameOf, unchanged } from './unchanged';
import { UNWATCHED, type Watch } from './watch';
import type { Writer } from './writer';

/** What is swapped in, and since when what was written stays; null: nothing of it does. */
interface Swap {
  staging: string;
  since: Clock | null;
  now: number;
}

/**
 * Swaps the staged records in for all that is there, within this one transaction. What was there goes into a
 * staging of the step's own, so that the step can be taken back. Records and fields written after `since`
 * stay as they are. A local backup stays where it lies.
 */
export async function swapIn(
  writes: Writer,
  { staging, since, now }: Swap,
  watch: Watch = UNWATCHED,
): Promise<void> {
  const head = await headOf(writes, staging);
  const former = await putAside(writes.transaction, { staging: writes.clock, begunAt: now }, watch);
  await passClocks(writes, former);
  const younger = since === null ? [] : former.filter((record) => latestClock(record) > since);
  const alike = await unchanged(former, pagesOf(writes, head));
  await clearBut(writes, former, alike);
  const dead = new Set<string>();
  for await (const records of pagesOf(writes, head)) {
    await placeAll(
      writes,
      records.filter((record) => !alike.has(nameOf(record))),
      dead,
    );
    watch.passed(records.length);
  }
  for (const record of younger) {
    const older = await writes.raw(record.kind, record.id);
    await place(writes, older ? overlaid(older, record, since as Clock) : record);
  }
  if (head.reason === undefined) await dropStaging(writes, staging);
  writes.step.former = writes.clock;
  const spaces = await writes.fact('spaces');
  // What was swapped in is older or newer than what each server has: both sides tell each other everything again.
  if (spaces)
    await writes.keep(
      'spaces',
      spaces.map((space) => ({ ...space, anew: true })),
    );
  writes.touchAll();
}

async function* pagesOf(writes: Writer, { staging, pages }: StagingHead): AsyncGenerator<Stored[]> {
  for (let page = 1; page <= pages; page += 1) {
    const { records }: StagedPage = await writes.transaction.objectStore('staging').get([staging, page]);
    yield records as Stored[];
  }
}

function keyOf({ deleted, kind, id }: Stored): string | [string, string] {
  return deleted ? [kind, id] : id;
}

/** Empties the stores, but for the records of these names. */
async function clearBut(
  writes: Writer,
  former: readonly Stored[],
  names: ReadonlySet<string>,
): Promise<void> {
  const byStore = Map.groupBy(former, ({ deleted, kind }) => (deleted ? TOMBSTONES : kind));
  for (const [store, records] of byStore) {
    const going = records.filter((record) => !names.has(nameOf(record)));
    const own = writes.transaction.objectStore(store);
    if (going.length === records.length) await own.clear();
    else await deleteEach(own, going.map(keyOf));
  }
}

function overlaid(older: Stored, newer: Stored, since: Clock): Stored {
  const late = fieldsOf(newer).filter((field) => fieldClock(newer, field) > since);
  const values = late.map((field) => [field, (newer as unknown as Record<string, unknown>)[field]]);
  const clocks = late.map((field) => [field, fieldClock(newer, field)]);
  return {
    ...older,
    ...Object.fromEntries(values),
    clocks: { ...older.clocks, ...Object.fromEntries(clocks) },
  };
}

/**
 * Places a page of records in stores that were cleared; `dead` names the tombstones among those before. Every request
 * costs, and a promise for each as much again: what was never there is not removed, and only the last is waited for.
 */
async function placeAll(writes: Writer, records: readonly Stored[], dead: Set<string>): Promise<void> {
  const fresh = records.filter((record) => !record.deleted && !dead.has(nameOf(record)));
  for (const [kind, own] of Map.groupBy(fresh, ({ kind }) => kind)) {
    await putEach(writes.transaction.objectStore(kind), own);
  }
  for (const record of records) {
    if (record.deleted) dead.add(nameOf(record));
    if (dead.has(nameOf(record))) await place(writes, record);
  }
}

async function place(writes: Writer, record: Stored): Promise<void> {
  const [to, from, key] = record.deleted
    ? [TOMBSTONES, record.kind, record.id]
    : [record.kind, TOMBSTONES, [record.kind, record.id]];
  await Promise.all([
    writes.transaction.objectStore(to as string).put(record),
    writes.transaction.objectStore(from as string).delete(key as IDBValidKey),
  ]);
}
