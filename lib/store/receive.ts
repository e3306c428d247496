import { KINDS, type Stored } from '@/lib/domain/record';
import { deleteEach, putEach } from './each';
import type { Reader } from './reader';
import { TOMBSTONES } from './schema';
import { passClocks } from './staging';
import type { Writer } from './writer';

/** A record, and what is there of it. */
export interface Laid {
  record: Stored;
  before: Stored | undefined;
}

/** Lays records down with the clocks that they came with. No Undo takes it back, and nothing of it is sent. */
export async function layDown(writes: Writer, laid: readonly Laid[]): Promise<void> {
  await passClocks(
    writes,
    laid.map(({ record }) => record),
  );
  const plain = laid.filter(({ record, before }) => !record.deleted && !before?.deleted);
  for (const [kind, some] of Map.groupBy(plain, ({ record }) => record.kind)) {
    await putEach(
      writes.transaction.objectStore(kind),
      some.map(({ record }) => record),
    );
  }
  for (const { record, before } of laid) {
    if (record.deleted || before?.deleted) await writes.place(record, before);
    writes.touchRecord(record, before);
  }
}

/** Removes records without a trace, tombstones too. */
export async function wipe(writes: Writer, records: readonly Stored[]): Promise<void> {
  for (const record of records) writes.touchRecord(record, record);
  for (const [kind, some] of Map.groupBy(records, (record) => record.kind)) {
    const dead = some.filter(({ deleted }) => deleted);
    const living = some.filter(({ deleted }) => !deleted);
    await deleteEach(
      writes.transaction.objectStore(kind),
      living.map(({ id }) => id),
    );
    await Promise.all(dead.map(({ id }) => writes.transaction.objectStore(TOMBSTONES).delete([kind, id])));
  }
}

/** Where a walk over everything goes on. */
export interface Place {
  store: string;
  after: IDBValidKey | null;
}

/** The stores of records, in the order in which a walk goes through them. */
export const WALK: readonly string[] = [...KINDS, TOMBSTONES];

/** The next records of a walk, at most `most`, and where it goes on; null when it is over. */
export async function walkOn(
  reads: Reader,
  { store, after }: Place,
  most: number,
): Promise<{ records: Stored[]; next: Place | null }> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const records: Stored[] = await reads.transaction.objectStore(store).getAll(range, most);
  const last = records.at(-1);
  if (last && records.length === most) {
    return { records, next: { store, after: store === TOMBSTONES ? [last.kind, last.id] : last.id } };
  }
  const onward = WALK[WALK.indexOf(store) + 1];
  return { records, next: onward === undefined ? null : { store: onward, after: null } };
}

/** Forgets every step that could be taken back. */
export async function forgetSteps(writes: Writer): Promise<void> {
  await writes.transaction.objectStore('undo').clear();
}

/** Forgets every step that could be taken back, and takes records out of local backups: of a scope that was wiped. */
export async function forgetCopies(writes: Writer, isOut: (record: Stored) => boolean): Promise<void> {
  await forgetSteps(writes);
  const staging = writes.transaction.objectStore('staging');
  for (const key of await staging.getAllKeys()) {
    const page: { page: number; records?: Stored[] } = await staging.get(key);
    if (page.page === 0 || !page.records) continue;
    const kept = page.records.filter((record) => !isOut(record));
    if (kept.length < page.records.length) await staging.put({ ...page, records: kept });
  }
}
