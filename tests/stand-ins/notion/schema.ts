import { PEOPLE, type Person } from '../parts/story.ts';
import type { Status } from './pages.ts';

/** The collection, which the public API calls the data source, of the stand-in's one database. */
export const COLLECTION = '5b1d2c3e-4f50-4a61-8b72-9c83ad94beff';
export const DATABASE_TITLE = 'Launch content';
export const SPACE = '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d';

/** Ids of the properties, as the page's own API writes them. */
export const PROPERTIES = {
  status: 'notion://tasks/status_property',
  assignee: 'Zq]x',
  channel: 'c%h:',
  audience: 'aud~',
  parent: 'p>r|',
  subItems: 'sub{',
} as const;

export const OPTIONS: Record<Status, { id: string; group: string; name: string; colour: string }> = {
  'Not started': { id: 'not-started', group: 'todo-status-group', name: 'To-do', colour: 'gray' },
  'In progress': {
    id: 'in-progress',
    group: 'in-progress-status-group',
    name: 'In progress',
    colour: 'blue',
  },
  Done: { id: 'done', group: 'complete-status-group', name: 'Complete', colour: 'green' },
};

/** Notion's id of someone of the story. */
export function userId({ id }: Person): string {
  const index = PEOPLE.findIndex((one) => one.id === id);
  return `7a1c0000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}
