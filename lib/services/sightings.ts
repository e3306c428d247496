import { siteName } from '@/lib/domain/reading';
import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import {
  type Doubt,
  parseTaskKey,
  type SeenTask,
  type StatusCategory,
  type Task,
  type TaskKey,
} from '@/lib/domain/task';
import { namesOf } from '@/lib/store/aliases';
import type { Watch } from '@/lib/store/watch';
import type { Writer } from '@/lib/store/writer';
import { assigneesOf } from './assignees';
import type { Context } from './context';
import { writeInTurn } from './in-turn';
import { doubtOf, isPending } from './reading/doubt';

/** A task that is met again unchanged within so many ms is not written again. */
const SEEN_GRAIN = 60 * 60 * 1000;
/** So many status changes of one task are kept at most, so that a page cannot fill the disk. */
export const MOST_CHANGES = 1_000;

/**
 * Keeps what a page shows of tasks, under their present keys. What the page does not show stays as it was. A status
 * that the API of a connected site has just said otherwise is not taken over: the API is asked again.
 */
export async function keepSeen(
  writes: Writer,
  seen: readonly SeenTask[],
  context: Pick<Context, 'now' | 'newId'>,
  watch?: Watch,
): Promise<void> {
  const now = context.now();
  const names = await namesOf(
    writes,
    seen.map((task) => task.key),
  );
  const present = (task: SeenTask) => names.get(task.key)?.present ?? task.key;
  const latest = new Map(seen.map((task) => [present(task), task]));
  const stored = await writes.getMany('task', latest.keys());
  const assignees = await assigneesOf(writes, [...latest.values()], context);
  const connections = (await writes.fact('connections')) ?? {};
  const rows = new Map<TaskKey, Omit<Task, 'kind' | 'id'>>();
  for (const [key, task] of latest) {
    const before = stored.get(key);
    const doubt = connections[siteOfTask(key)] ? doubtOf(before, task.status, now) : null;
    const fields = fieldsOf(before, task, assignees(task), doubt, now);
    // Pages of the site ask again at once.
    if (isPending(fields) && !isPending(before)) writes.touch('connections');
    if (before && now - before.seenAt < SEEN_GRAIN && isUnchanged(before, fields)) continue;
    rows.set(key, { ...fields, seenAt: now });
  }
  await writeInTurn(rows, (part) => writes.observeMany('task', part), watch);
}

function siteOfTask(key: TaskKey): string {
  const ref = parseTaskKey(key);
  return ref ? siteName(ref.tool, ref.site) : '';
}

type TaskFields = Omit<Task, 'kind' | 'id' | 'seenAt'>;

function fieldsOf(
  before: Stored<'task'> | undefined,
  seen: SeenTask,
  assignee: string | null,
  doubt: Doubt | null,
  now: number,
): TaskFields {
  return {
    title: seen.title || before?.title || '',
    // The API's own link goes before the one that a page makes up.
    url: (before?.readAt && before.url) || seen.url,
    assignee: seen.assignee ? assignee : (before?.assignee ?? null),
    parent: seen.parent ?? before?.parent ?? null,
    container: containerOf(before, seen),
    openedAt: before?.openedAt ?? null,
    ...(doubt && { doubt }),
    ...statusOf(before, doubt ? undefined : seen.status, now),
  };
}

/** A page that knows a container by its id alone does not take its name away. */
function containerOf(before: Stored<'task'> | undefined, { container }: SeenTask): Task['container'] {
  const known = before?.container ?? null;
  const isNameless = container?.title === container?.id || !container?.title;
  return !container || (container.id === known?.id && isNameless) ? known : container;
}

type StatusFields = Pick<Task, 'status' | 'doneAt' | 'doneFrom' | 'statusChanges'>;

function statusOf(
  before: Stored<'task'> | undefined,
  status: StatusCategory | undefined,
  now: number,
): StatusFields {
  const was: StatusFields = {
    status: before?.status ?? null,
    doneAt: before?.doneAt ?? null,
    doneFrom: before?.doneFrom ?? null,
    statusChanges: before?.statusChanges ?? [],
  };
  if (!status || status === was.status) return was;
  const room = was.statusChanges.length < MOST_CHANGES;
  return {
    status,
    doneAt: status === 'done' ? now : null,
    doneFrom: status === 'done' ? 'seen' : null,
    statusChanges: room ? [...was.statusChanges, { at: now, status, from: 'seen' }] : was.statusChanges,
  };
}

function isUnchanged(before: Stored<'task'>, fields: TaskFields): boolean {
  return Object.entries(fields).every(([name, value]) => same(before[name as keyof Task], value));
}
