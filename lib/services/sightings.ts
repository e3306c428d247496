import { siteName } from '@/lib/domain/reading';
import type { Stored } from '@/lib/domain/record';
import {
  type Doubt,
  parseTaskKey,
  type SeenTask,
  type StatusCategory,
  type Task,
  type TaskKey,
} from '@/lib/domain/task';
import { namesOf } from '@/lib/store/aliases';
import { same } from '@/lib/store/stamp';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';
import { accountOf, peopleBook } from './people-book';
import { doubtOf, isPending } from './reading/doubt';

/** A task that is met again unchanged within so many ms is not written again. */
const SEEN_GRAIN = 60 * 60 * 1000;
/** So many people are kept at most, so that a page cannot fill the disk with names. */
const MOST_PEOPLE = 5_000;
/** So many status changes of one task are kept at most, for the same reason. */
export const MOST_CHANGES = 1_000;

/**
 * Keeps what a page shows of tasks, under their present keys. What the page does not show stays as it was. A status
 * that the API of a connected site has just said otherwise is not taken over: the API is asked again.
 */
export async function keepSeen(
  writes: Writer,
  seen: readonly SeenTask[],
  context: Pick<Context, 'now' | 'newId'>,
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
  for (const [key, task] of latest) {
    const before = stored.get(key);
    const doubt = connections[siteOfTask(key)] ? doubtOf(before, task.status, now) : null;
    const fields = fieldsOf(before, task, assignees(task), doubt, now);
    // Pages of the site ask again at once.
    if (isPending(fields) && !isPending(before)) writes.touch('connections');
    if (before && now - before.seenAt < SEEN_GRAIN && isUnchanged(before, fields)) continue;
    await writes.observe('task', key, { ...fields, seenAt: now });
  }
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
    url: seen.url,
    assignee: seen.assignee ? assignee : (before?.assignee ?? null),
    parent: seen.parent ?? before?.parent ?? null,
    container: seen.container ?? before?.container ?? null,
    openedAt: before?.openedAt ?? null,
    ...(doubt && { doubt }),
    ...statusOf(before, doubt ? undefined : seen.status, now),
  };
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

/** Finds the person behind each shown assignee, and keeps those that were not known. */
export async function assigneesOf(
  writes: Writer,
  seen: readonly SeenTask[],
  context: Pick<Context, 'newId'>,
): Promise<(task: SeenTask) => string | null> {
  const accounts = new Map(
    seen.flatMap((task) => {
      const account = accountOf(task);
      return account ? [[JSON.stringify(account), { account, task }] as const] : [];
    }),
  );
  if (accounts.size === 0) return () => null;
  const book = await peopleBook(writes);
  const found = new Map<string, string>();
  let people = book.all.length;
  for (const [name, { account, task }] of accounts) {
    const known = book.byAccount(account);
    // A namesake takes one account of a site; a second one there is somebody else.
    const namesake = known ?? book.assigneeOf(task);
    const free = namesake && ![...found.values()].includes(namesake.id) ? namesake : null;
    if (known) found.set(name, known.id);
    else if (free) {
      await writes.observe('person', free.id, { accounts: [...free.accounts, account] });
      found.set(name, free.id);
    } else if (people < MOST_PEOPLE) {
      people += 1;
      const id = context.newId();
      const shown = task.assignee?.name.trim() || account.user;
      await writes.observe('person', id, { name: shown, accounts: [account], me: false });
      found.set(name, id);
    }
  }
  return (task) => found.get(JSON.stringify(accountOf(task))) ?? null;
}
