import { afterAll, describe, expect, it } from 'vitest';
import { TOOLS } from '@/lib/tools/registry';
import { type Adapter, adapterOf } from '@/lib/tools/tool';
import { type Fixture, fixturesOf, parse } from './fixtures';
import { shuffle } from './shuffle';

const SEEDS = [1, 2, 3];

/** Pages whose rows are not found again yet. */
const NOT_YET = [
  ...['backlog-selected', 'backlog', 'board-team', 'issue-page', 'modal'].map((name) => `jira/${name}`),
  ...['task-pane-v0', 'task-pane-v1'].map((name) => `asana/${name}`),
  ...['board', 'side-peek-behind', 'side-peek', 'table'].map((name) => `notion/${name}`),
];

interface Row {
  page: string;
  open: string;
  title: string;
  recall: string;
  precision: string;
  says: string;
}

const rows: Row[] = [];

afterAll(() => {
  console.table(rows);
});

describe.each(TOOLS.map((tool) => [tool.name, adapterOf(tool)] as const))(
  '%s after a redesign',
  (_, tool) => {
    const fixtures = fixturesOf(tool.name);
    for (const fixture of fixtures) {
      const test = NOT_YET.includes(`${tool.name}/${fixture.name}`) ? it.fails : it;
      test(fixture.name, () => outlives(tool, fixture));
    }
  },
);

/** Over all seeds: ids of the open task and of rows with an `href` are found, and nothing else is. */
function outlives(tool: Adapter, { name, html, expected }: Fixture): void {
  const url = new URL(expected.url);
  const own = new Set(expected.sightings.map(({ key }) => key));
  const tally = { due: 0, met: 0, seen: 0, wrong: 0, opened: 0, titled: 0, limited: 0 };

  for (const seed of SEEDS) {
    const page = parse(html);
    const due = linkedKeys(tool, page, url, own);
    shuffle(page, seed);
    const seen = new Set(tool.sightings(page, url).map(({ task }) => task.key));
    tally.due += due.size;
    tally.met += due.intersection(seen).size;
    tally.seen += seen.size;
    tally.wrong += seen.difference(own).size;
    const place = tool.locate(url);
    const open = tool.openTask(page, url)?.task;
    if (expected.open && open && open.key !== expected.open.key) tally.wrong += 1;
    if (!expected.open && open) tally.wrong += 1;
    if (place.task || open) tally.opened += 1;
    if (open?.title && page.title.includes(open.title)) tally.titled += 1;
    tally.limited += tool.isLimited(page, url) ? 1 : 0;
    for (const { element } of tool.sightings(page, url))
      expect(tool.badges.some(({ selector }) => element.matches(selector))).toBe(true);
  }

  const named = expected.open !== null && parse(html).title.includes(expected.open.title);
  rows.push({
    page: `${tool.name} · ${name}`,
    open: expected.open ? share(tally.opened, SEEDS.length) : '–',
    title: named ? share(tally.titled, SEEDS.length) : '–',
    recall: own.size === 0 ? '–' : tally.due === 0 ? 'no links' : share(tally.met, tally.due),
    precision: tally.seen === 0 ? '–' : share(tally.seen - tally.wrong, tally.seen),
    says: tally.limited === 0 ? '' : 'limited view',
  });
  expect(tally.wrong, 'false tasks').toBe(0);
  expect(tally.met, 'tasks with a link to them').toBe(tally.due);
  // What has no link is not guessed at: where rows are lost, the page says so.
  if (tally.due < own.size * SEEDS.length && tally.seen === 0) expect(tally.limited).toBe(SEEDS.length);
  if (expected.open && tool.locate(url).task) expect(tally.opened).toBe(SEEDS.length);
  if (named && tool.locate(url).task) expect(tally.titled, 'title of the tab').toBe(SEEDS.length);
}

/** Those of the fixture's rows that hold a link to their own task, by the adapter's own reading of addresses. */
function linkedKeys(tool: Adapter, page: Document, url: URL, own: ReadonlySet<string>): Set<string> {
  const linked = tool.sightings(page, url).flatMap(({ element, task }) => {
    const links = [element, ...element.querySelectorAll('a[href]')];
    const names = links.some((link) => {
      const address = URL.parse(link.getAttribute('href') ?? '', url);
      const ref = address && tool.matches(address) ? tool.locate(address).task : null;
      return ref !== null && task.key.endsWith(`:${ref.id}`);
    });
    return names ? [task.key] : [];
  });
  return new Set(linked.filter((key) => own.has(key)));
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
