/** A kind of work tool: `jira`, `asana`, `notion` or a later one. Records of a tool not known here are kept. */
export type ToolId = string;

const TOOL_ID = /^[a-z][a-z0-9-]{0,29}$/;

/** Whether a text may name a kind of work tool. */
export function isToolId(text: string): text is ToolId {
  return TOOL_ID.test(text);
}

/** Identity of a task: its tool, the site on which its native id is unique, and that id. */
export interface TaskRef {
  tool: ToolId;
  /** Jira: `host[:port][/context]`. Notion and Asana: the constants `notion` and `asana`. */
  site: string;
  id: string;
}

/** The text form of a TaskRef: `tool:encodeURIComponent(site):id`. */
export type TaskKey = string;

export const STATUS_CATEGORIES = ['todo', 'doing', 'done'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];

/** A status met on a day: read from the tool's API with its date, or first seen then on a page. */
export interface StatusChange {
  at: number;
  status: StatusCategory;
  from: 'tool' | 'seen';
}

/**
 * A status that a page showed against what the tool's API had said a moment before. `overruled`: the API was asked
 * again, and has said the same again.
 */
export interface Doubt {
  status: StatusCategory;
  overruled: boolean;
}

/** What is known of a TaskRef. Times are ms since the epoch. */
export interface Task {
  kind: 'task';
  /** Its TaskKey. */
  id: TaskKey;
  title: string;
  url: string;
  status: StatusCategory | null;
  assignee: string | null;
  parent: TaskKey | null;
  /** The project, board or database it was met in. */
  container: { id: string; title: string } | null;
  seenAt: number;
  /** When the tool's API last told of it; absent or null: never. */
  readAt?: number | null;
  /** The API no longer shows it to this person: deleted, or forbidden. */
  gone?: boolean;
  /** Absent or null: none. */
  doubt?: Doubt | null;
  labels?: string[];
  openedAt: number | null;
  doneAt: number | null;
  doneFrom: 'tool' | 'seen' | null;
  /** Append-only; what output-without-outcome is judged from. */
  statusChanges: StatusChange[];
}

/** What a page shows of a task: reported by the content script, hostile until validated. */
export interface SeenTask {
  key: TaskKey;
  title: string;
  url: string;
  status?: StatusCategory;
  assignee?: { user?: string; name: string };
  parent?: TaskKey;
  container?: { id: string; title: string };
}

/** The key under which a task is stored, tied and looked up. */
export function taskKey(ref: TaskRef): TaskKey {
  return `${ref.tool}:${encodeURIComponent(ref.site)}:${ref.id}`;
}

/** The id of a task where it is a key that people say, as Jira's are: ABC-12; null of all others. */
export function nativeKey(key: TaskKey): string | null {
  const id = parseTaskKey(key)?.id ?? '';
  return /^[A-Z][A-Z0-9_]*-\d+$/.test(id) ? id : null;
}

/** The TaskRef that a key stands for, or null when it is none. */
export function parseTaskKey(key: string): TaskRef | null {
  const [tool, site, ...rest] = key.split(':');
  const id = rest.join(':');
  if (!tool || !isToolId(tool) || !site || !id) return null;
  try {
    const ref = { tool, site: decodeURIComponent(site), id };
    return taskKey(ref) === key ? ref : null;
  } catch {
    return null;
  }
}
