import { changesBook } from '@/lib/coach/okrs/changes';
import type { TaskKey } from '@/lib/domain/task';
import type { Known } from '@/lib/services/known';
import type { Reader } from '@/lib/store/reader';
import { heldSince } from '@/lib/store/ties';

/** Those of the tasks, not yet done, that are tied to a key result which has changed since and was not said to hold. */
export async function driftedAmong(
  reads: Reader,
  known: Known,
  keys: readonly TaskKey[],
): Promise<ReadonlySet<TaskKey>> {
  const open = keys.filter((key) => known.tasks.get(key)?.status !== 'done');
  const tiesOf = (key: TaskKey) => known.ties.get(key) ?? [];
  const served = new Set(open.flatMap((key) => tiesOf(key).map(({ keyResult }) => keyResult)));
  const revisions = await reads.whereMany('revision', 'subject', served);
  const changesAfter = changesBook([...revisions.values()].flat());
  return new Set(
    open.filter((key) =>
      tiesOf(key).some((tie) => changesAfter({ kind: 'keyResult', id: tie.keyResult }, heldSince(tie))),
    ),
  );
}
