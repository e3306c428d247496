import { madeTitle, type Person, person, tasksOf } from '../parts/story.ts';

export const COLUMNS = ['To Do', 'In Progress', 'In Review', 'Done'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Issue {
  key: string;
  title: string;
  column: Column;
  assignee: Person | null;
  parent: Epic;
  points: number;
  /** Planned for the running sprint; the rest waits in the backlog. */
  inSprint: boolean;
  /** When its status last changed its category, as the API writes it; left out: in November 2026. */
  closedAt?: string;
}

export interface Epic {
  key: string;
  title: string;
  colour: 'purple' | 'teal' | 'grey';
}

const FIRST_WEEK: Epic = { key: 'ACT-100', title: 'First week', colour: 'purple' };
const RELIABLE: Epic = { key: 'ACT-120', title: 'Reliable every day', colour: 'teal' };
const UPKEEP: Epic = { key: 'ACT-140', title: 'Upkeep', colour: 'grey' };

type Line = [number, string, Column, number | null, Epic, number];

const LINES: Line[] = [
  [101, 'Guided first project from a template', 'In Progress', 0, FIRST_WEEK, 5],
  [102, 'Ask for the goal before the team size', 'To Do', 1, FIRST_WEEK, 3],
  [103, 'Import tasks from a spreadsheet', 'In Progress', 2, FIRST_WEEK, 8],
  [104, 'Setup checklist that remembers what is done', 'In Review', 0, FIRST_WEEK, 3],
  [121, 'Retry failed saves without losing edits', 'In Progress', 2, RELIABLE, 8],
  [122, 'Show when a project was last saved', 'To Do', 3, RELIABLE, 2],
  [123, 'Alert when p95 page load passes 2 s', 'To Do', 4, RELIABLE, 3],
  [105, 'Invite teammates from the first project', 'To Do', 1, FIRST_WEEK, 5],
  [124, 'Load the project page in one request', 'In Review', 4, RELIABLE, 8],
  [141, 'Move file storage to the new region', 'In Progress', 4, UPKEEP, 5],
  [106, 'Day-two note only to teams that stalled', 'Done', 0, FIRST_WEEK, 2],
  [125, 'Fail over the database without a pause', 'To Do', 2, RELIABLE, 13],
  [142, 'Upgrade the payments library', 'Done', 3, UPKEEP, 3],
  [107, 'Empty workspace shows a sample project', 'Done', 1, FIRST_WEEK, 3],
  [126, 'Load test with 400 teams online', 'Done', 4, RELIABLE, 5],
  [108, 'Try a project before signing up', 'To Do', null, FIRST_WEEK, 8],
  [143, 'Rotate signing keys', 'To Do', 4, UPKEEP, 2],
  [109, 'Ask why when a trial ends unused', 'In Review', 3, FIRST_WEEK, 2],
];

const STORY: Issue[] = LINES.map(([number, title, column, assignee, parent, points], index) => ({
  key: `ACT-${number}`,
  title,
  column,
  assignee: assignee === null ? null : person(assignee),
  parent,
  points,
  inSprint: index < 15,
}));

function made(index: number): Issue {
  return {
    key: `ACT-${1001 + index}`,
    title: madeTitle(index),
    column: COLUMNS[index % COLUMNS.length] ?? 'To Do',
    assignee: index % 6 === 5 ? null : person(index),
    parent: [FIRST_WEEK, RELIABLE, UPKEEP][index % 3] ?? UPKEEP,
    points: (index % 8) + 1,
    inSprint: index % 2 === 0,
  };
}

const GROWTH: Epic = { key: 'ACT-10', title: 'Fieldnote grows', colour: 'grey' };

/** The epic with this key as an issue that can be opened; it stands in no view. */
export function epicAsIssue(key: string | null): Issue | undefined {
  const epic = [FIRST_WEEK, RELIABLE, UPKEEP].find((one) => one.key === key);
  return (
    epic && { ...epic, column: 'In Progress', assignee: null, parent: GROWTH, points: 0, inSprint: false }
  );
}

/** Issues that stand under an issue, and those that are linked to it. */
export function around(tasks: readonly Issue[], key: string): { children: Issue[]; linked: Issue[] } {
  const children = tasks.filter(({ parent }) => parent.key === key);
  const others = tasks.filter(({ parent }) => parent.key !== key);
  return { children, linked: children.length > 0 ? others.slice(0, 2) : [] };
}

/** Ids of the categories that Jira puts statuses in. */
const CATEGORIES: Record<Column, number> = { 'To Do': 2, 'In Progress': 4, 'In Review': 4, Done: 3 };

/** The test id of a status's lozenge, which ends with the id of its category. */
export function lozengeId(column: Column): string {
  return `issue.fields.status.common.ui.status-lozenge.${CATEGORIES[column]}`;
}

/** The first `count` issues of the board; 18 of them are written by hand. */
export function issues(count = STORY.length): Issue[] {
  return tasksOf(STORY, made, count);
}
