import type { StatusCategory } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import { oneLine } from '@/lib/tools/dom/element';
import { asanaId, isAsanaPage } from './address';
import { asanaKey } from './ids';

const MOST_LABELS = 50;

/**
 * What the API says of the task with this gid; null when it says so in a way that is not known. `project` is the
 * one to name where the task stands in several.
 */
export function factsOf(gid: string, task: unknown, project: string | null): TaskFacts | null {
  if (!isObject(task) || task.gid !== gid) return null;
  const { name, completed } = task;
  if (typeof name !== 'string' || typeof completed !== 'boolean') return null;
  const facts: TaskFacts = { key: asanaKey(gid), title: oneLine(name), status: statusOf(completed, task) };
  const since = completed ? momentOf(task.completed_at) : null;
  const openedAt = momentOf(task.created_at);
  if (since !== null) facts.statusSince = since;
  if (openedAt !== null) facts.openedAt = openedAt;
  const url = typeof task.permalink_url === 'string' ? URL.parse(task.permalink_url) : null;
  if (url && isAsanaPage(url)) facts.url = url.href;
  const assignee = task.assignee === null ? null : named(task.assignee);
  if (assignee !== undefined) facts.assignee = assignee && { user: assignee.id, name: assignee.title };
  const parent = task.parent === null ? null : named(task.parent);
  if (parent !== undefined) facts.parent = parent && asanaKey(parent.id);
  const container = containerOf(task.memberships, project);
  if (container) facts.container = container;
  if (Array.isArray(task.tags)) facts.labels = labelsOf(task.tags);
  return facts;
}

/**
 * Asana has no status besides "completed". Sections, custom fields and the states of custom types are words of
 * somebody's own, and every state of such a type that is not complete is called incomplete: none tells whether work
 * has begun. Time spent on the task does.
 */
function statusOf(
  completed: boolean,
  { actual_time_minutes: spent }: Record<string, unknown>,
): StatusCategory {
  if (completed) return 'done';
  return typeof spent === 'number' && spent > 0 ? 'doing' : 'todo';
}

function containerOf(memberships: unknown, project: string | null): TaskFacts['container'] {
  if (!Array.isArray(memberships)) return undefined;
  const projects = memberships.flatMap((one) => (isObject(one) ? (named(one.project) ?? []) : []));
  return projects.find(({ id }) => id === project) ?? projects[0];
}

function labelsOf(tags: unknown[]): string[] {
  const names = tags.flatMap((tag) => named(tag)?.title || []);
  return [...new Set(names)].slice(0, MOST_LABELS);
}

/** Something with a gid and a name; undefined when it is not. */
function named(thing: unknown): { id: string; title: string } | undefined {
  if (!isObject(thing)) return undefined;
  const id = typeof thing.gid === 'string' ? asanaId(thing.gid) : null;
  return id ? { id, title: typeof thing.name === 'string' ? oneLine(thing.name) : '' } : undefined;
}

/** A moment in ISO 8601, in ms; null when it is none. */
function momentOf(text: unknown): number | null {
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return at > 0 ? at : null;
}

/** Whether a value of an answer has fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
