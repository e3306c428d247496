import type { Clock } from '@/lib/domain/clock';
import type { Kind, Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import type { Transaction } from './database';
import { deleteEach, putEach } from './each';
import { reader } from './reader';
import { TOMBSTONES, type UndoStep } from './schema';
import { merged, stamped } from './stamp';
import { touchNotes } from './touched';
import { placeLiving, rawMany } from './write-many';
import type { Writer } from './writer';

/** A Writer over an open transaction; every write carries `clock`. */
export function openWriter(transaction: Transaction<'readwrite'>, clock: Clock): Writer {
  const reads = reader(transaction);
  const step: UndoStep = { id: clock, changes: [] };
  const remembered = new Set<string>();
  const { ids, kinds, turned, record: note } = touchNotes();
  const written: Stored[] = [];
  let all = false;

  const remember = (kind: Kind, id: string, before: Stored | null) => {
    const name = `${kind} ${id}`;
    if (remembered.has(name)) return;
    remembered.add(name);
    step.changes.push({ kind, id, before });
  };
  const settle: Writer['place'] = async (record, before) => {
    kinds.add(record.kind);
    const [to, from] = record.deleted ? [TOMBSTONES, record.kind] : [record.kind, TOMBSTONES];
    const writes: Promise<unknown>[] = [transaction.objectStore(to).put(record)];
    if (before && Boolean(before.deleted) !== Boolean(record.deleted)) {
      writes.push(
        transaction.objectStore(from).delete(record.deleted ? record.id : [record.kind, record.id]),
      );
    }
    await Promise.all(writes);
  };
  /** The record as it will be, remembered and noted; null when it is so already. */
  const turn = (kind: Kind, id: string, fields: object, before: Stored | undefined, undoable: boolean) => {
    const revived = before?.deleted ? { deleted: false, ...fields } : fields;
    const after = before
      ? merged(before, revived as Record<string, unknown>, clock)
      : stamped(kind, id, fields as Record<string, unknown>, clock);
    if (after === null) return null;
    if (undoable) remember(kind, id, before ?? null);
    note(after, before, !undoable);
    written.push(after);
    return after;
  };
  const write = async (kind: Kind, id: string, fields: object, undoable: boolean): Promise<Stored> => {
    const before = await reads.raw(kind, id);
    const after = turn(kind, id, fields, before, undoable);
    if (after === null) return before as Stored;
    await settle(after, before);
    return after;
  };
  const writeMany = async (kind: Kind, rows: ReadonlyMap<string, object>, undoable: boolean) => {
    const before = await rawMany(reads, kind, [...rows.keys()]);
    const after = [...rows].flatMap(([id, fields]) => turn(kind, id, fields, before.get(id), undoable) ?? []);
    const revived = after.filter(({ id }) => before.get(id)?.deleted).map(({ id }) => id);
    await placeLiving(transaction, kind, after, revived);
  };
  const create = (kind: Kind, id: string, fields: object): Stored => {
    const record = stamped(kind, id, fields as Record<string, unknown>, clock);
    remember(kind, id, null);
    note(record, undefined, false);
    written.push(record);
    return record;
  };

  const removeMany: Writer['removeMany'] = async (kind, living) => {
    const dead = living.flatMap((before) => turn(kind, before.id, { deleted: true }, before, true) ?? []);
    await putEach(transaction.objectStore(TOMBSTONES), dead);
    await deleteEach(transaction.objectStore(kind), living.map(idOf));
  };

  const keep: Writer['keep'] = async (name, value) => {
    const store = transaction.objectStore('meta');
    if (!same(await store.get(name), value)) await store.put(value, name);
  };

  return {
    ...reads,
    clock,
    transaction,
    step,
    put: (kind, id, fields) => write(kind, id, fields, true) as never,
    putMany: (kind, rows) => writeMany(kind, rows, true),
    async create(kind, id, fields) {
      const record = create(kind, id, fields);
      await settle(record, undefined);
      return record as never;
    },
    async createMany(kind, rows) {
      const records = [...rows].map(([id, fields]) => create(kind, id, fields));
      await putEach(transaction.objectStore(kind), records);
    },
    observe: (kind, id, fields) => write(kind, id, fields, false) as never,
    observeMany: (kind, rows) => writeMany(kind, rows, false),
    async remove(kind, id) {
      const living = await reads.get(kind, id);
      if (living) await removeMany(kind, [living]);
    },
    removeMany,
    async erase(kind, living) {
      for (const before of living) {
        remember(kind, before.id, before);
        note(before, before, false);
      }
      await deleteEach(transaction.objectStore(kind), living.map(idOf));
    },
    keep,
    async change(name, value) {
      const before = await reads.fact(name);
      if (same(before, value)) return;
      step.facts = [...(step.facts ?? []), { name, before, after: value }];
      ids.add(name);
      await keep(name, value);
    },
    kinds,
    turned,
    written,
    place: settle,
    touchRecord: (record, before) => note(record, before, false),
    touch: (...more) => {
      for (const id of more) ids.add(id);
    },
    touchAll: () => {
      all = true;
    },
    touched: () => (all ? 'all' : [...ids]),
  };
}

function idOf({ id }: Stored): string {
  return id;
}
