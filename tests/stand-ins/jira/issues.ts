import { madeTitle, type Person, person, tasksOf } from '../shared/story';

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
}

export interface Epic {
  key: string;
  title: string;
  colour: 'purple' | 'teal' | 'grey';
}

const ACTIVATION: Epic = { key: 'ACT-100', title: 'First-week activation', colour: 'purple' };
const SYNC: Epic = { key: 'ACT-120', title: 'Sync you can trust', colour: 'teal' };
const UPKEEP: Epic = { key: 'ACT-140', title: 'Quiet foundations', colour: 'grey' };

type Line = [number, string, Column, number | null, Epic, number];

const LINES: Line[] = [
  [101, 'Guided first quote with sample prices', 'In Progress', 0, ACTIVATION, 5],
  [102, 'Ask for the trade before the team size', 'To Do', 1, ACTIVATION, 3],
  [103, 'Import customers from a spreadsheet', 'In Progress', 2, ACTIVATION, 8],
  [104, 'Checklist that remembers what is done', 'In Review', 0, ACTIVATION, 3],
  [121, 'Retry failed syncs without losing edits', 'In Progress', 2, SYNC, 8],
  [122, 'Show the last successful sync on every job', 'To Do', 3, SYNC, 2],
  [123, 'Alert when the offline queue passes 50 jobs', 'To Do', 4, SYNC, 3],
  [105, 'Invite a teammate from the first quote', 'To Do', 1, ACTIVATION, 5],
  [124, 'Cut p95 of the schedule view below 400 ms', 'In Review', 4, SYNC, 8],
  [141, 'Move image storage to the new region', 'In Progress', 4, UPKEEP, 5],
  [106, 'Send the day-two note only to those who stalled', 'Done', 0, ACTIVATION, 2],
  [125, 'Resolve conflicting edits field by field', 'To Do', 2, SYNC, 13],
  [142, 'Upgrade the payments library', 'Done', 3, UPKEEP, 3],
  [107, 'Empty schedule shows a sample week', 'Done', 1, ACTIVATION, 3],
  [126, 'Load test with 400 crews online', 'Done', 4, SYNC, 5],
  [108, 'Try a quote before signing up', 'To Do', null, ACTIVATION, 8],
  [143, 'Rotate signing keys', 'To Do', 4, UPKEEP, 2],
  [109, 'Ask why when a trial ends unused', 'In Review', 3, ACTIVATION, 2],
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
    parent: [ACTIVATION, SYNC, UPKEEP][index % 3] ?? UPKEEP,
    points: (index % 8) + 1,
    inSprint: index % 2 === 0,
  };
}

/** The first `count` issues of the board; 18 of them are written by hand. */
export function issues(count = STORY.length): Issue[] {
  return tasksOf(STORY, made, count);
}
