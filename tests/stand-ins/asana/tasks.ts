import { madeTitle, type Person, person, tasksOf } from '../parts/story.ts';

export const SECTIONS = ['This week', 'Next', 'Waiting', 'Done'] as const;
export type Section = (typeof SECTIONS)[number];

export interface AsanaTask {
  gid: string;
  title: string;
  section: Section;
  assignee: Person | null;
  /** As the list shows it. */
  due: string;
  done: boolean;
  parent: { gid: string; title: string } | null;
  tag: 'Churn' | 'Voice of customer' | 'Operations';
}

const RENEWALS = { gid: '1209871000000900', title: 'Renewals playbook' };

type Line = [string, Section, number | null, string, AsanaTask['tag'], boolean];

const LINES: Line[] = [
  ['Call the ten teams whose use fell by half', 'This week', 3, 'Today', 'Churn', false],
  ['Write the renewal note for small teams', 'This week', 0, '26 Nov', 'Churn', true],
  ['Ask the quarterly two-question survey', 'This week', 1, '27 Nov', 'Voice of customer', false],
  ['Answer every detractor within a day', 'This week', 3, '28 Nov', 'Voice of customer', false],
  ['Offer a pause instead of a cancellation', 'Next', 1, '2 Dec', 'Churn', true],
  ['Tell leaving teams what they would lose', 'Next', null, '', 'Churn', true],
  ['Health score from logins, projects and invoices', 'Next', 2, '9 Dec', 'Churn', false],
  ['Referral reward: settle the terms', 'Next', 0, '10 Dec', 'Voice of customer', false],
  ['Move support macros to the new desk', 'Next', 4, '11 Dec', 'Operations', false],
  ['Legal review of the pause terms', 'Waiting', 4, '', 'Operations', false],
  ['Translate the help centre into Portuguese', 'Waiting', 1, '', 'Operations', false],
  ['Interview six teams that left in October', 'Done', 3, '18 Nov', 'Voice of customer', false],
  ['Tag every ticket with its cause', 'Done', 4, '14 Nov', 'Operations', false],
];

const STORY: AsanaTask[] = LINES.map(([title, section, assignee, due, tag, child], index) => ({
  gid: `12098710000001${String(index + 1).padStart(2, '0')}`,
  title,
  section,
  assignee: assignee === null ? null : person(assignee),
  due,
  done: section === 'Done',
  parent: child ? RENEWALS : null,
  tag,
}));

function made(index: number): AsanaTask {
  const section = SECTIONS[index % SECTIONS.length] ?? 'Next';
  return {
    gid: String(1209872000000000 + index),
    title: madeTitle(index),
    section,
    assignee: index % 5 === 4 ? null : person(index),
    due: '',
    done: section === 'Done',
    parent: index % 4 === 0 ? RENEWALS : null,
    tag: 'Operations',
  };
}

/** The first `count` tasks of the project; 13 of them are written by hand. */
export function tasks(count = STORY.length): AsanaTask[] {
  return tasksOf(STORY, made, count);
}
