import type { Clock } from '@/lib/domain/clock';
import type { Kind, Kinds, Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import type { TaskKey } from '@/lib/domain/task';
import type { Transaction } from './database';
import { deleteEach } from './each';
import { type Reader, reader } from './reader';
import { type Facts, TOMBSTONES, type UndoStep } from './schema';
import { merged, stamped } from './stamp';

type Fields<K extends Kind> = Partial<Omit<Kinds[K], 'id' | 'kind'>> & { deleted?: boolean };

/** What was touched: ids of records and of the tasks they concern, or all of them. */
export type Touched = string[] | 'all';

/** One command's unit of work: it reads what it wrote, and either all of it is kept or nothing. */
export interface Writer extends Reader {
  /** The clock that stamps everything this command writes. */
  readonly clock: Clock;
  /** For lib/store only. */
  readonly transaction: Transaction<'readwrite'>;
  /** What `undo` will need. */
  readonly step: UndoStep;
  /**
   * Creates the record, or changes those of its fields that differ; a deleted one comes back. Undo restores
   * what was there before.
   */
  put<K extends Kind>(kind: K, id: string, fields: Fields<K>): Promise<Stored<K>>;
  /** The same under an id that was just minted: nothing can be there, so nothing is read. */
  create<K extends Kind>(kind: K, id: string, fields: Fields<K>): Promise<Stored<K>>;
  /** The same as `put` for what was merely seen: no Undo takes it back, and the bell names no person. */
  observe<K extends Kind>(kind: K, id: string, fields: Fields<K>): Promise<Stored<K>>;
  /** Deletes the record: it stays as a tombstone. */
  remove(kind: Kind, id: string): Promise<void>;
  /** Removes records without a trace; only for what has never left this machine. */
  erase(kind: Kind, ids: readonly string[]): Promise<void>;
  /** Keeps a fact; it touches no record. */
  keep<N extends keyof Facts>(name: N, value: Facts[N]): Promise<void>;
  /** Changes a fact as a person's command does: Undo puts the former one back, and the bell names the fact. */
  change<N extends keyof Facts>(name: N, value: Facts[N]): Promise<void>;
  /** The tasks whose own answer, names or parent this command has changed: what is under them may follow. */
  readonly turned: ReadonlySet<TaskKey>;
  /** Names what changed without being a record, or a task that a changed record concerns. */
  touch(...ids: string[]): void;
  touchAll(): void;
  touched(): Touched;
}

/** A Writer over an open transaction; every write carries `clock`. */
export function writer(transaction: Transaction<'readwrite'>, clock: Clock): Writer {
  const reads = reader(transaction);
  const step: UndoStep = { id: clock, changes: [] };
  const remembered = new Set<string>();
  const ids = new Set<string>();
  const turned = new Set<TaskKey>();
  let all = false;

  const remember = (kind: Kind, id: string, before: Stored | null) => {
    const name = `${kind} ${id}`;
    if (remembered.has(name)) return;
    remembered.add(name);
    step.changes.push({ kind, id, before });
  };
  const settle = async (record: Stored, before: Stored | undefined, isSeen: boolean) => {
    const [to, from] = record.deleted ? [TOMBSTONES, record.kind] : [record.kind, TOMBSTONES];
    const writes: Promise<unknown>[] = [transaction.objectStore(to).put(record)];
    if (before && Boolean(before.deleted) !== Boolean(record.deleted)) {
      writes.push(
        transaction.objectStore(from).delete(record.deleted ? record.id : [record.kind, record.id]),
      );
    }
    // Who is seen on tasks is told of with those tasks: a ring that names more than tasks is about every mark.
    if (!isSeen || record.kind !== 'person') touchRecord(record);
    // Who left is as changed as who came.
    if (before?.kind === 'checkIn') ids.add(before.keyResult);
    if (record.kind === 'task' && (before as Stored<'task'> | undefined)?.parent !== record.parent) {
      turned.add(record.id);
    }
    await Promise.all(writes);
  };
  const touchRecord = (record: Stored) => {
    ids.add(record.id);
    if (record.kind === 'tie' || record.kind === 'exemption') turned.add(record.task);
    if (record.kind === 'alias') turned.add(record.id).add(record.to);
    if (record.kind === 'checkIn') ids.add(record.keyResult);
  };
  const write = async (kind: Kind, id: string, fields: object, undoable: boolean): Promise<Stored> => {
    const before = await reads.raw(kind, id);
    const revived = before?.deleted ? { deleted: false, ...fields } : fields;
    const after = before
      ? merged(before, revived as Record<string, unknown>, clock)
      : stamped(kind, id, fields as Record<string, unknown>, clock);
    if (after === null) return before as Stored;
    if (undoable) remember(kind, id, before ?? null);
    await settle(after, before, !undoable);
    return after;
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
    async create(kind, id, fields) {
      const record = stamped(kind, id, fields as Record<string, unknown>, clock);
      remember(kind, id, null);
      await settle(record, undefined, false);
      return record as never;
    },
    observe: (kind, id, fields) => write(kind, id, fields, false) as never,
    async remove(kind, id) {
      if (await reads.get(kind, id)) await write(kind, id, { deleted: true }, true);
    },
    async erase(kind, ids) {
      const living = await reads.getMany(kind, ids);
      for (const [id, before] of living) {
        remember(kind, id, before);
        touchRecord(before);
      }
      await deleteEach(transaction.objectStore(kind), [...living.keys()]);
    },
    keep,
    async change(name, value) {
      const before = await reads.fact(name);
      if (same(before, value)) return;
      step.facts = [...(step.facts ?? []), { name, before, after: value }];
      ids.add(name);
      await keep(name, value);
    },
    turned,
    touch: (...more) => {
      for (const id of more) ids.add(id);
    },
    touchAll: () => {
      all = true;
    },
    touched: () => (all ? 'all' : [...ids]),
  };
}
