import type { Stored } from '@/lib/domain/record';
import type { StatusChange, Task, TaskKey } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import { assigneesOf } from '@/lib/services/assignees';
import type { Context } from '@/lib/services/context';
import { MOST_CHANGES } from '@/lib/services/sightings';
import { namesOf } from '@/lib/store/aliases';
import type { Writer } from '@/lib/store/writer';
import { doubtAfter, isPending } from './doubt';

/**
 * Keeps what a tool's API said of tasks: what it says goes before what a page has shown. A task that has
 * another key now is kept under that one, with an Alias from the key that was asked for.
 */
export async function keepFacts(
  writes: Writer,
  { facts, gone }: { facts: readonly TaskFacts[]; gone: readonly TaskKey[] },
  context: Pick<Context, 'now' | 'newId'>,
): Promise<void> {
  const now = context.now();
  for (const { key, movedTo } of facts) {
    if (movedTo && movedTo !== key) await writes.observe('alias', key, { to: movedTo });
  }
  const names = await namesOf(writes, [...facts.map(({ key }) => key), ...gone]);
  const every = [...names.values()].flatMap(({ present, all }) => [present, ...all]);
  const stored = await writes.getMany('task', every);
  const known = (key: TaskKey) =>
    [names.get(key)?.present ?? key, ...(names.get(key)?.all ?? [])]
      .map((name) => stored.get(name))
      .find((task) => task !== undefined);
  const people = await assigneesOf(
    writes,
    facts.flatMap(({ key, assignee }) => (assignee ? [{ key, title: '', url: '', assignee }] : [])),
    context,
  );

  for (const fact of facts) {
    const before = known(fact.key);
    const person = fact.assignee
      ? people({ key: fact.key, title: '', url: '', assignee: fact.assignee })
      : fact.assignee;
    // A task that is not known yet and has no address could neither be opened nor restored.
    if (!before && !fact.url) continue;
    const present = names.get(fact.key)?.present ?? fact.key;
    await writes.observe('task', present, {
      ...fieldsOf(before, fact, person, now),
      readAt: now,
      gone: false,
    });
  }
  for (const key of gone) {
    const before = known(key);
    if (before) await writes.observe('task', before.id, { readAt: now, gone: true });
  }
  for (const { all } of names.values()) if (all.length > 1) writes.touch(...all);
}

/** `assignee`: undefined when the tool did not say. */
function fieldsOf(
  before: Stored<'task'> | undefined,
  fact: TaskFacts,
  assignee: string | null | undefined,
  now: number,
): Omit<Task, 'kind' | 'id'> {
  return {
    title: fact.title || before?.title || '',
    url: fact.url || before?.url || '',
    assignee: assignee === undefined ? (before?.assignee ?? null) : assignee,
    parent: fact.parent === undefined ? (before?.parent ?? null) : fact.parent,
    container: fact.container ?? before?.container ?? null,
    seenAt: before?.seenAt ?? now,
    openedAt: fact.openedAt ?? before?.openedAt ?? null,
    ...((fact.labels ?? before?.labels) ? { labels: fact.labels ?? before?.labels ?? [] } : {}),
    ...(before?.doubt ? { doubt: doubtAfter(before, fact.status) } : {}),
    ...statusOf(before, fact, now),
  };
}

type StatusFields = Pick<Task, 'status' | 'doneAt' | 'doneFrom' | 'statusChanges'>;

/** A date of the tool's own replaces the day on which a page happened to show it. */
function statusOf(before: Stored<'task'> | undefined, fact: TaskFacts, now: number): StatusFields {
  const was: StatusFields = {
    status: before?.status ?? null,
    doneAt: before?.doneAt ?? null,
    doneFrom: before?.doneFrom ?? null,
    statusChanges: before?.statusChanges ?? [],
  };
  const { statusSince } = fact;
  // An API that says nothing of the status cannot overrule the page.
  const status = fact.status ?? (isPending(before) ? before?.doubt?.status : undefined);
  if (!status) return was;
  const isDated = statusSince !== undefined && statusSince <= now;
  const at = isDated ? statusSince : now;
  const from = isDated ? 'tool' : 'seen';
  if (status === was.status && !(status === 'done' && isDated && was.doneFrom !== 'tool')) return was;
  const change: StatusChange = { at, status, from };
  const isNew = status !== was.status && was.statusChanges.length < MOST_CHANGES;
  return {
    status,
    doneAt: status === 'done' ? at : null,
    doneFrom: status === 'done' ? from : null,
    statusChanges: isNew ? [...was.statusChanges, change] : was.statusChanges,
  };
}
