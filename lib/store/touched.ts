import type { Kind, Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';

/** What was touched: ids of records and of the tasks they concern, or all of them. */
export type Touched = string[] | 'all';

/** Notes what one command touches. */
export interface TouchNotes {
  readonly ids: Set<string>;
  /** The kinds of the records that were written. */
  readonly kinds: Set<Kind>;
  /** The tasks whose own answer, names or parent has changed: what is under them may follow. */
  readonly turned: Set<TaskKey>;
  /** Notes a record as it is kept from here on, and what it was before; `isSeen`: no person did it. */
  record(record: Stored, before: Stored | undefined, isSeen: boolean): void;
}

/** Notes of a command that has touched nothing yet. */
export function touchNotes(): TouchNotes {
  const ids = new Set<string>();
  const kinds = new Set<Kind>();
  const turned = new Set<TaskKey>();
  return {
    ids,
    kinds,
    turned,
    record(record, before, isSeen) {
      kinds.add(record.kind);
      // Who is seen on tasks is told of with those tasks: a ring that names more than tasks is about every mark.
      if (!isSeen || record.kind !== 'person') ids.add(record.id);
      if (record.kind === 'tie' || record.kind === 'exemption') turned.add(record.task);
      if (record.kind === 'alias') turned.add(record.id).add(record.to);
      if (record.kind === 'checkIn') ids.add(record.keyResult);
      // Who left is as changed as who came.
      if (before?.kind === 'checkIn') ids.add(before.keyResult);
      if (record.kind === 'task' && (before as Stored<'task'> | undefined)?.parent !== record.parent) {
        turned.add(record.id);
      }
    },
  };
}
