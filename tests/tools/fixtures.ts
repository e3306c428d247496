import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeenTask } from '@/lib/domain/task';
import type { ViewKind } from '@/lib/tools/tool';

/** What an adapter must find on a fixture page, from the JSON beside it. */
export interface Expected {
  url: string;
  view: ViewKind;
  container: string | null;
  viewKey: string;
  open: SeenTask | null;
  limited: boolean;
  /** Whether the tool's own task panel is open; absent for no. */
  panel?: boolean;
  scheme?: 'light' | 'dark';
  sightings: SeenTask[];
  /** Ids in prose, editors, comments and other tasks' fields: never a sighting, never the open task. */
  never: string[];
}

/** One hand-written page with the structure that matters. */
export interface Fixture {
  tool: string;
  name: string;
  html: string;
  expected: Expected;
}

const FOLDER = join(import.meta.dirname, 'fixtures');

/** All fixtures of a tool, by name. */
export function fixturesOf(tool: string): Fixture[] {
  const folder = join(FOLDER, tool);
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return pages.sort().map((file) => ({
    tool,
    name: file.replace('.html', ''),
    html: readFileSync(join(folder, file), 'utf8'),
    expected: JSON.parse(readFileSync(join(folder, file.replace('.html', '.json')), 'utf8')) as Expected,
  }));
}

/** A document of its own for a page: nothing of it is loaded or run. */
export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
