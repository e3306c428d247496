import type { InViewTask, TaskAnswer, TieAnswer } from '@/lib/domain/answers';
import type { Stored } from '@/lib/domain/record';
import { parseTaskKey, type SeenTask, type TaskKey } from '@/lib/domain/task';
import { namesOf } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';
import { distinctTies, tiedAt } from '@/lib/store/ties';
import { read } from '@/lib/store/transaction';
import { answersOf, measured } from './answers';
import type { Context } from './context';
import { type Known, knownOf, markOf, tasksOf } from './marks';
import { openKeyResults } from './open-key-results';
import { peopleBook } from './people-book';

/** Everything that This task shows; what the page shows now goes before what was stored. */
export function readTask(context: Context, { seen }: { seen: SeenTask }): Promise<TaskAnswer> {
  return read(context, async (reads) => {
    const { key } = seen;
    const [known, people] = await Promise.all([knownOf(reads, [key]), peopleBook(reads)]);
    const stored = known.tasks.get(key);
    const assignee = seen.assignee ? (people.assigneeOf(seen)?.id ?? null) : (stored?.assignee ?? null);
    const exemption = known.exemptions.get(key);
    const status = seen.status ?? stored?.status;
    return {
      task: {
        ...seen,
        title: seen.title || stored?.title || '',
        ...(status ? { status } : {}),
        seenAt: stored?.seenAt ?? context.now(),
        readAt: stored?.readAt ?? null,
        isMine: people.me !== null && assignee === people.me.id,
      },
      state: markOf(known, key).state,
      ties: await tieAnswers(reads, context, known, key),
      exemption: exemption ? { reason: exemption.reason } : null,
      nothingToServe: !(await openKeyResults(reads)).some((keyResult) => keyResult.dropped === null),
    };
  });
}

/** The rows of In view, in the order asked. */
export function readInView(
  context: Context,
  { tasks }: { tasks: readonly TaskKey[] },
): Promise<InViewTask[]> {
  return read(context, async (reads) => {
    const [known, { me }] = await Promise.all([knownOf(reads, tasks), peopleBook(reads)]);
    const parents = [...known.tasks.values()].flatMap((task) => task.parent ?? []);
    const parentTasks = await tasksOf(reads, await namesOf(reads, parents));
    return tasks.map((key) => {
      const task = known.tasks.get(key);
      const parent = task?.parent ?? null;
      return {
        key,
        title: task?.title || (parseTaskKey(key)?.id ?? key),
        url: task?.url ?? '',
        status: task?.status ?? null,
        readAt: task?.readAt ?? null,
        parent,
        parentTitle: (parent !== null && parentTasks.get(parent)?.title) || null,
        isMine: me !== null && task?.assignee === me.id,
        mark: markOf(known, key),
      };
    });
  });
}

async function tieAnswers(reads: Reader, context: Context, known: Known, key: TaskKey): Promise<TieAnswer[]> {
  const ties = distinctTies(known.ties.get(key) ?? [], known.names.get(key)?.present ?? key);
  const standing = await measured(reads, [...known.keyResults.values()]);
  const answers = answersOf(standing, await peopleBook(reads), context.today());
  const revisions = await reads.whereMany('revision', 'subject', known.keyResults.keys());
  const byId = new Map(answers.map((answer) => [answer.keyResult.id, answer]));
  return ties.map((tie) => ({
    tie,
    keyResult: byId.get(tie.keyResult) ?? null,
    drift: driftSince(tie, revisions.get(tie.keyResult) ?? []),
  }));
}

function driftSince(tie: Stored<'tie'>, revisions: Stored<'revision'>[]): TieAnswer['drift'] {
  return revisions
    .filter((revision) => revision.at > tiedAt(tie))
    .sort((a, b) => b.at - a.at)
    .map(({ at, reason, before, after }) => ({ at, reason, before, after }));
}
