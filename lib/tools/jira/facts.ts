import { type StatusCategory, type TaskKey, taskKey } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import { at, isObject, listAt, momentAt, textAt } from '@/lib/tools/api/json';
import { issueKey } from './address';
import type { Issue } from './issue';

const MOST_LABELS = 50;

/** A: a category's id, which Jira never changes; 1 is "no category". */
const CATEGORIES: Record<number, StatusCategory> = { 2: 'todo', 4: 'doing', 3: 'done' };

/** A Jira as its answers are read. */
export interface JiraSite {
  site: string;
  /** Its address, with the context path where it has one. */
  base: string;
  /**
   * The field that holds the key of the epic, where `parent` is of sub-tasks only; null: it is not known which.
   * Undefined where every parent is in `parent`.
   */
  epicField?: string | null;
}

/** The key of the task that a key or number of an issue names there. */
export function jiraKey({ site }: JiraSite, name: string): TaskKey {
  return taskKey({ tool: 'jira', site, id: name });
}

/** What the issue says of the task asked for by `name`; null when it says so in a way that is not known. */
export function factsOf(issue: Issue, name: string, jira: JiraSite): TaskFacts | null {
  const { key, fields } = issue;
  const category = at(fields, 'status', 'statusCategory', 'id');
  if (typeof at(fields, 'summary') !== 'string' || typeof category !== 'number') return null;
  const facts: TaskFacts = {
    key: jiraKey(jira, name),
    title: textAt(fields, 'summary'),
    url: `${jira.base}/browse/${key}`,
  };
  if (key !== name) facts.movedTo = jiraKey(jira, key);
  const status = CATEGORIES[category];
  if (status) facts.status = status;
  const since = sinceOf(fields, status);
  if (since !== undefined) facts.statusSince = since;
  const openedAt = momentAt(fields, 'created');
  if (openedAt !== undefined) facts.openedAt = openedAt;
  const assignee = assigneeOf(at(fields, 'assignee'));
  if (assignee !== undefined) facts.assignee = assignee;
  const parent = parentOf(fields, jira);
  if (parent !== undefined) facts.parent = parent && parent !== key ? jiraKey(jira, parent) : null;
  const above = textAt(fields, 'parent', 'fields', 'summary');
  if (facts.parent && above) facts.above = { title: above, url: `${jira.base}/browse/${parent}` };
  const project = textAt(fields, 'project', 'key');
  if (project) facts.container = { id: project, title: textAt(fields, 'project', 'name') || project };
  const labels = listAt(fields, 'labels')?.flatMap((label) => textAt({ label }, 'label') || []);
  if (labels) facts.labels = [...new Set(labels)].slice(0, MOST_LABELS);
  return facts;
}

/** An issue is resolved when it is done, where the day on which its category changed is not told. */
function sinceOf(fields: unknown, status: StatusCategory | undefined): number | undefined {
  if (!status) return undefined;
  const changed = momentAt(fields, 'statuscategorychangedate');
  return changed ?? (status === 'done' ? momentAt(fields, 'resolutiondate') : undefined);
}

/** The cloud knows people by account, a Jira of one's own by name. Undefined when it is not said. */
function assigneeOf(assignee: unknown): TaskFacts['assignee'] {
  if (assignee === null) return null;
  const user = textAt(assignee, 'accountId') || textAt(assignee, 'name');
  return user ? { user, name: textAt(assignee, 'displayName') || user } : undefined;
}

/** The key of the parent, null without one. An issue without a parent has no such field. */
function parentOf(fields: unknown, { epicField }: JiraSite): string | null | undefined {
  const parent = at(fields, 'parent') ?? null;
  if (isObject(parent)) return issueKey(textAt(parent, 'key')) ?? undefined;
  if (parent !== null || epicField === null) return undefined;
  const epic = epicField === undefined ? null : (at(fields, epicField) ?? null);
  return epic === null ? null : (issueKey(textAt({ epic }, 'epic')) ?? undefined);
}
