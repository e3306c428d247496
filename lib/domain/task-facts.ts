import type { StatusCategory, TaskKey } from './task';

/** What a tool's API says of a task. What it does not say is absent. Times are ms since the epoch. */
export interface TaskFacts {
  /** The key that was asked for. */
  key: TaskKey;
  /** The key it has now, when that is another one: a moved issue, or a number that stood for a key. */
  movedTo?: TaskKey;
  title?: string;
  url?: string;
  status?: StatusCategory;
  /** When the task came into that status, if the tool says so. */
  statusSince?: number;
  openedAt?: number;
  /** Null: assigned to nobody. */
  assignee?: { user: string; name: string } | null;
  /** Null: has no parent. */
  parent?: TaskKey | null;
  /** How the parent is called and where it is opened, when the tool tells along with its child. */
  above?: { title: string; url: string };
  container?: { id: string; title: string };
  labels?: string[];
}
