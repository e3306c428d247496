import type { Thresholds } from '@/lib/coach/thresholds';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import type { ServingTask, ServingWorkAnswer, WorkDay } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import { distinctTies, tiedAt } from '@/lib/store/ties';
import { read } from '@/lib/store/transaction';
import { TOOLS } from '@/lib/tools/registry';
import { type AnsweredTasks, tasksAround } from './coach/tied-work';
import { workOf } from './coach/work-record';
import type { Context } from './context';
import type { Known } from './known';
import { standOf, titleIn } from './marks';
import { type PeopleBook, peopleBook } from './people-book';
import { thresholdsOf } from './thresholds';

/** So many tasks of a key result are listed. */
const MOST_SERVING_TASKS = 200;

/** The work that serves a key result: every task counted, the latest listed; none of a key result that is gone. */
export function readServingWork(context: Context, { id }: { id: string }): Promise<ServingWorkAnswer> {
  return read(context, async (reads) => {
    const [around, people, thresholds] = await Promise.all([
      tasksAround(reads, [id]),
      peopleBook(reads),
      thresholdsOf(reads),
    ]);
    return answerOf(around, id, people, thresholds, context);
  });
}

function answerOf(
  { known, keys }: AnsweredTasks,
  keyResult: string,
  people: PeopleBook,
  thresholds: Thresholds,
  context: Context,
): ServingWorkAnswer {
  const all = keys.flatMap((key) => servingTask(key, keyResult, known, people, context) ?? []);
  const dated = all.flatMap(({ key }) => {
    const task = known.tasks.get(key);
    return (task && workOf(task, context.dayOf)) ?? [];
  });
  const closed = all.filter(({ status }) => status === 'done');
  return {
    tasks: all.sort(openThenLatest).slice(0, MOST_SERVING_TASKS),
    open: all.filter(({ status, gone }) => status !== 'done' && !gone).length,
    closed: closed.length,
    undated: closed.filter(({ doneOn }) => doneOn === null).length,
    days: daysOf(all),
    asOf: taskStatesAsOf(dated, context.today(), thresholds.taskStates),
  };
}

/** Null for a task that does not serve the key result after all. */
function servingTask(
  key: TaskKey,
  keyResult: string,
  known: Known,
  people: PeopleBook,
  { dayOf }: Pick<Context, 'dayOf'>,
): ServingTask | null {
  const { keyResults, via } = standOf(known, key);
  if (!keyResults.some(({ id }) => id === keyResult)) return null;
  const task = known.tasks.get(key);
  const tie = distinctTies(known.ties.get(key) ?? [], key).find((one) => one.keyResult === keyResult);
  const tied = tie ? tiedAt(tie) : null;
  const moments = [task?.openedAt, task?.statusChanges[0]?.at, tied, task?.seenAt].filter(
    (at) => typeof at === 'number',
  );
  return {
    key,
    tool: toolOf(key),
    title: titleIn(known, key),
    url: task?.url ?? '',
    status: task?.status ?? null,
    assigneeName: people.nameOf(task?.assignee ?? null),
    openedOn: typeof task?.openedAt === 'number' ? dayOf(task.openedAt) : null,
    knownSince: dayOf(Math.min(...moments)),
    doneOn: (task && workOf(task, dayOf)?.doneOn) ?? null,
    readOn: dayOf(Math.max(task?.seenAt ?? 0, task?.readAt ?? 0, tied ?? 0)),
    gone: task?.gone === true,
    tie: tie && tied !== null ? { ...tieFields(tie), tiedOn: dayOf(tied) } : null,
    via,
  };
}

/** A tool that this version does not know keeps its id for a name. */
function toolOf(key: TaskKey): ServingTask['tool'] {
  const id = parseTaskKey(key)?.tool ?? '';
  return { id, name: TOOLS.find((tool) => tool.id === id)?.label ?? id };
}

function tieFields({ id, hypothesis, review }: Stored<'tie'>) {
  return { id, hypothesis, ...(review ? { review } : {}) };
}

function openThenLatest(a: ServingTask, b: ServingTask): number {
  const isDone = (task: ServingTask) => (task.status === 'done' ? 1 : 0);
  const latest = ({ doneOn, openedOn, knownSince }: ServingTask) => doneOn ?? openedOn ?? knownSince;
  return isDone(a) - isDone(b) || (latest(a) > latest(b) ? -1 : latest(a) < latest(b) ? 1 : 0);
}

/** What opened and closed on which day; what closed on a day that nobody knows is left out, lest it stay open for ever. */
function daysOf(tasks: readonly ServingTask[]): WorkDay[] {
  const days = new Map<PlainDate, WorkDay>();
  const on = (day: PlainDate): WorkDay => {
    const kept = days.get(day) ?? { on: day, opened: 0, closed: 0 };
    days.set(day, kept);
    return kept;
  };
  for (const { status, openedOn, knownSince, doneOn, gone } of tasks) {
    if (status === 'done' ? doneOn === null : gone) continue;
    on(openedOn ?? knownSince).opened += 1;
    if (doneOn !== null) on(doneOn).closed += 1;
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
