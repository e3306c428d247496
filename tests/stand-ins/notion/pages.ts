import { madeTitle, type Person, person, tasksOf } from '../parts/story.ts';

export const STATUSES = ['Not started', 'In progress', 'Done'] as const;
export type Status = (typeof STATUSES)[number];

export interface NotionPage {
  /** Dashed, lower case. */
  id: string;
  title: string;
  status: Status;
  assignee: Person | null;
  channel: string;
  /** Another page that a relation property shows as a chip; no row of this view. */
  related: { id: string; title: string } | null;
  /** The page that it is a sub-item of, by id. */
  parent: string | null;
  /** When it was made, in ms. */
  createdAt: number;
}

/** The database that all of them stand in. */
export const DATABASE = '5b1d2c3e-4f50-4a61-8b72-9c83ad94be00';
/** Its views. */
export const VIEWS = {
  table: '7e2d3c4b5a6948372615041302f1e0d0',
  board: '7e2d3c4b5a6948372615041302f1e0d1',
  list: '7e2d3c4b5a6948372615041302f1e0d2',
  gallery: '7e2d3c4b5a6948372615041302f1e0d3',
  timeline: '7e2d3c4b5a6948372615041302f1e0d4',
} as const;
/** A document in which the database stands among text, and a document in that one. */
export const TEAM_HOME = { id: '6c2d3c4b-5a69-4837-8615-041302f1e0d0', title: 'Team home' };
export const INTERVIEWS = { id: '6c2d3c4b-5a69-4837-8615-041302f1e0d1', title: 'Interview notes' };

const PERSONA = { id: '0e0e0e0e-1111-4222-8333-444455556666', title: 'Persona: team lead' };

const FIRST_MADE = Date.UTC(2026, 8, 7, 9);
const DAY = 86_400_000;

type Line = [string, Status, number | null, string, boolean];

const LINES: Line[] = [
  ['Welcome series, day 1 to day 7', 'In progress', 0, 'Email', true],
  ['Two-minute film: the first project', 'In progress', 1, 'Video', true],
  ['Story of a team in Porto', 'Not started', 3, 'Blog', false],
  ['Checklist for teams that switch to us', 'Not started', 0, 'Help centre', true],
  ['What happens to my data when I leave', 'Done', 4, 'Help centre', false],
  ['Pricing page: what a pause costs', 'In progress', 1, 'Site', false],
  ['Release notes, November', 'Done', 2, 'Blog', false],
  ['Webinar: a launch week in one project', 'Not started', 3, 'Webinar', false],
  ['Brand colours in the new deck', 'In progress', null, 'Sales', false],
  ['Status page wording for partial outages', 'Not started', 4, 'Site', false],
  ['Referral card in the invoice footer', 'Not started', 1, 'Email', true],
];

function idOf(series: string, index: number): string {
  return `${series}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

const STORY: NotionPage[] = LINES.map(([title, status, assignee, channel, relates], index) => ({
  id: idOf('3f0a1b2c', index + 1),
  title,
  status,
  assignee: assignee === null ? null : person(assignee),
  channel,
  related: relates ? PERSONA : null,
  // The film and the checklist are parts of the welcome series.
  parent: index === 1 || index === 3 ? idOf('3f0a1b2c', 1) : null,
  createdAt: FIRST_MADE + index * DAY,
}));

function made(index: number): NotionPage {
  return {
    id: idOf('3f0a1b2d', index + 1),
    title: madeTitle(index),
    status: STATUSES[index % STATUSES.length] ?? 'Done',
    assignee: index % 4 === 3 ? null : person(index),
    channel: 'Blog',
    related: null,
    parent: null,
    createdAt: FIRST_MADE + index * DAY,
  };
}

/** The first `count` pages of the database; 11 of them are written by hand. */
export function pages(count = STORY.length): NotionPage[] {
  return tasksOf(STORY, made, count);
}
