import type { StatusCategory } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import { at, isObject, listAt, momentAt, textAt } from '@/lib/tools/api/json';
import { asanaId, isAsanaPage } from './address';
import { asanaKey, asanaLink } from './ids';

const MOST_LABELS = 50;

/**
 * What the API says of the task with this gid; null when it says so in a way that is not known. `project` is the
 * one to name where the task stands in several.
 */
export function factsOf(gid: string, task: unknown, project: string | null): TaskFacts | null {
  const { completed, assignee, parent } = isObject(task) ? task : {};
  if (at(task, 'gid') !== gid || typeof at(task, 'name') !== 'string' || typeof completed !== 'boolean')
    return null;
  const facts: TaskFacts = {
    key: asanaKey(gid),
    title: textAt(task, 'name'),
    status: statusOf(completed, at(task, 'actual_time_minutes')),
  };
  const since = completed ? momentAt(task, 'completed_at') : undefined;
  if (since !== undefined) facts.statusSince = since;
  const openedAt = momentAt(task, 'created_at');
  if (openedAt !== undefined) facts.openedAt = openedAt;
  const url = URL.parse(textAt(task, 'permalink_url'));
  if (url && isAsanaPage(url)) facts.url = url.href;
  const person = assignee === null ? null : named(assignee);
  if (person !== undefined) facts.assignee = person && { user: person.id, name: person.title };
  const above = parent === null ? null : named(parent);
  if (above !== undefined) facts.parent = above && asanaKey(above.id);
  if (above?.title) facts.above = { title: above.title, url: asanaLink(above.id) };
  const projects = (listAt(task, 'memberships') ?? []).flatMap((one) => named(at(one, 'project')) ?? []);
  const container = projects.find(({ id }) => id === project) ?? projects[0];
  if (container) facts.container = container;
  const tags = listAt(task, 'tags');
  if (tags) facts.labels = labelsOf(tags);
  return facts;
}

/**
 * Asana has no status besides "completed". Sections, custom fields and the states of custom types are words of
 * somebody's own, and every state of such a type that is not complete is called incomplete: none tells whether work
 * has begun. Time spent on the task does.
 */
function statusOf(completed: boolean, minutes: unknown): StatusCategory {
  if (completed) return 'done';
  return typeof minutes === 'number' && minutes > 0 ? 'doing' : 'todo';
}

function labelsOf(tags: unknown[]): string[] {
  return [...new Set(tags.map((tag) => textAt(tag, 'name')).filter(Boolean))].slice(0, MOST_LABELS);
}

/** Something with a gid and a name; undefined when it is not. */
function named(thing: unknown): { id: string; title: string } | undefined {
  const id = asanaId(textAt(thing, 'gid'));
  return id ? { id, title: textAt(thing, 'name') } : undefined;
}
