import type { Clock } from '@/lib/domain/clock';
import type { Kind, Kinds, Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import type { Transaction } from './database';
import type { Reader } from './reader';
import type { Facts, UndoStep } from './schema';
import type { Touched } from './touched';

type Fields<K extends Kind> = Partial<Omit<Kinds[K], 'id' | 'kind'>> & { deleted?: boolean };

/** Fields by the ids of the records that get them. */
type Rows<K extends Kind> = ReadonlyMap<string, Fields<K>>;

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
  /** The same for many at once, none of which is deleted by it: a promise for each costs as much as the write. */
  putMany<K extends Kind>(kind: K, rows: Rows<K>): Promise<void>;
  /** The same under an id that was just minted: nothing can be there, so nothing is read. */
  create<K extends Kind>(kind: K, id: string, fields: Fields<K>): Promise<Stored<K>>;
  createMany<K extends Kind>(kind: K, rows: Rows<K>): Promise<void>;
  /** The same as `put` for what was merely seen: no Undo takes it back, and the bell names no person. */
  observe<K extends Kind>(kind: K, id: string, fields: Fields<K>): Promise<Stored<K>>;
  observeMany<K extends Kind>(kind: K, rows: Rows<K>): Promise<void>;
  /** Deletes the record: it stays as a tombstone. */
  remove(kind: Kind, id: string): Promise<void>;
  /** The same for records just as they are there. */
  removeMany(kind: Kind, living: readonly Stored[]): Promise<void>;
  /** Removes records, as they are there, without a trace; only for what has never left this machine. */
  erase(kind: Kind, living: readonly Stored[]): Promise<void>;
  /** Keeps a fact; it touches no record. */
  keep<N extends keyof Facts>(name: N, value: Facts[N]): Promise<void>;
  /** Changes a fact as a person's command does: Undo puts the former one back, and the bell names the fact. */
  change<N extends keyof Facts>(name: N, value: Facts[N]): Promise<void>;
  /** The tasks whose own answer, names or parent this command has changed: what is under them may follow. */
  readonly turned: ReadonlySet<TaskKey>;
  /** The kinds of all records that were written or laid down so far. */
  readonly kinds: ReadonlySet<Kind>;
  /** Every record that was written, as it was then; what was laid down from elsewhere is not among them. */
  readonly written: readonly Stored[];
  /** For lib/store only: puts a record as it is in its place, and says nothing of it. */
  place(record: Stored, before: Stored | undefined): Promise<void>;
  /** For lib/store only: says that a record is, or was, changed. */
  touchRecord(record: Stored, before: Stored | undefined): void;
  /** Names what changed without being a record, or a task that a changed record concerns. */
  touch(...ids: string[]): void;
  touchAll(): void;
  touched(): Touched;
}
