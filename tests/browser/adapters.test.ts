import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SeenTask } from '@/lib/domain/task';
import type { Adapter } from '@/lib/tools/tool';
import type { StandInHook } from '../stand-ins/parts/stand-in';
import { adaptersScript } from './harness/adapters';
import { type Chromium, openChromium } from './harness/chromium';
import { PLACES } from './harness/places';

type PageWindow = { standIn: StandInHook; TOOLS: Adapter[] };

/** What an adapter says of a page in a real browser. */
interface Said {
  tasks: SeenTask[];
  open: SeenTask | null;
  limited: boolean;
  panel: boolean;
  scheme: 'light' | 'dark' | null;
  /** Sightings whose element no badge placement matches. */
  unplaced: number;
}

let chromium: Chromium;
let script: string;
const pages: Page[] = [];
beforeAll(async () => {
  [chromium, script] = await Promise.all([openChromium({ extension: null }), adaptersScript()]);
});
afterEach(() => Promise.all(pages.splice(0).map((page) => page.close())));
afterAll(() => chromium?.close());

async function visit(url: string): Promise<Page> {
  const page = await chromium.page(url);
  pages.push(page);
  await page.waitForFunction('window.standIn');
  await page.evaluate(script);
  return page;
}

function read(page: Page): Promise<Said> {
  return page.evaluate(() => {
    const url = new URL(location.href);
    const tool = (window as unknown as PageWindow).TOOLS.find((one) => one.matches(url));
    if (!tool) throw new Error(`No tool for ${url}`);
    const seen = tool.sightings(document, url);
    const isPlaced = (element: Element) => tool.badges.some(({ selector }) => element.matches(selector));
    return {
      tasks: seen.map(({ task }) => task),
      open: tool.openTask(document, url)?.task ?? null,
      limited: tool.isLimited(document, url),
      panel: tool.taskPanel(document) !== null,
      scheme: tool.scheme(document),
      unplaced: seen.filter(({ element }) => !isPlaced(element)).length,
    };
  });
}

const COUNT = 'count=300&virtual=off';
const VIEWS = {
  'a Jira board': PLACES.jira.board,
  'a Jira backlog': PLACES.jira.backlog,
  'a Jira board with swimlanes': PLACES.jira.swimlanes,
  'a Jira navigator': PLACES.jira.navigator,
  'a Jira business board': PLACES.jira.renewed,
  'a Jira project list': PLACES.jira.list,
  'a Jira service queue': PLACES.jira.queue,
  'a Jira timeline': PLACES.jira.timeline,
  'a Jira plan': PLACES.jira.plan,
  'an Asana list': PLACES.asana.list,
  'an Asana board': PLACES.asana.board,
  'a Notion table': PLACES.notion.table,
  'a Notion board': PLACES.notion.board,
  'a Notion list': PLACES.notion.list,
  'a Notion gallery': PLACES.notion.gallery,
  'a Notion database in a page': PLACES.notion.inline,
  'a RapidBoard': PLACES['jira-data-center'].board,
  'a Linear list': PLACES.linear.list,
  'a Linear board': PLACES.linear.board,
  'a RapidBoard backlog': PLACES['jira-data-center'].backlog,
};

describe.each(Object.entries(VIEWS))('%s', (_, address) => {
  test('shows each of its tasks once, titled, and nothing else', async () => {
    const page = await visit(`${address}${address.includes('?') ? '&' : '?'}${COUNT}`);
    const { tasks, open, limited, panel, unplaced } = await read(page);
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(300);
    expect(tasks).toHaveLength(300);
    expect(tasks.filter(({ title }) => !title)).toEqual([]);
    expect(tasks.filter(({ container }) => !container?.title)).toEqual([]);
    expect({ open, limited, panel, unplaced }).toEqual({
      open: null,
      limited: false,
      panel: false,
      unplaced: 0,
    });
  });

  test('says the same after its rows were made anew', async () => {
    const page = await visit(address);
    const keys = async () => (await read(page)).tasks.map(({ key }) => key).sort();
    const before = await keys();
    await page.evaluate(() => (window as unknown as PageWindow).standIn.remount());
    expect(await keys()).toEqual(before);
    expect(before.length).toBeGreaterThan(5);
  });
});

const OPEN = {
  'the Jira preview panel': {
    address: PLACES.jira.task,
    key: 'jira:acme.atlassian.net:ACT-101',
    panel: true,
  },
  'the Jira modal': {
    address: `${PLACES.jira.task}&open=focus-lock`,
    key: 'jira:acme.atlassian.net:ACT-101',
    panel: true,
  },
  'the Jira native modal': {
    address: `${PLACES.jira.task}&open=native`,
    key: 'jira:acme.atlassian.net:ACT-101',
    panel: true,
  },
  'a Jira navigator beside an open issue': {
    address: PLACES.jira.detail,
    key: 'jira:acme.atlassian.net:ACT-101',
    panel: false,
  },
  'a Jira issue page': { address: PLACES.jira.page, key: 'jira:acme.atlassian.net:ACT-101', panel: false },
  'the Asana pane': { address: PLACES.asana.task, key: 'asana:asana:1209871000000101', panel: true },
  'the Asana pane over the inbox': {
    address: `${PLACES.asana.inbox}/item/1209871000000101/story/1209870000000600`,
    key: 'asana:asana:1209871000000101',
    panel: true,
  },
  'the Asana pane over a search': {
    address: `${PLACES.asana.search}/task/1209871000000101`,
    key: 'asana:asana:1209871000000101',
    panel: true,
  },
  'the Asana pane over home': {
    address: `${PLACES.asana.home}/task/1209871000000101`,
    key: 'asana:asana:1209871000000101',
    panel: true,
  },
  'the Asana pane over My tasks': {
    address: PLACES.asana.mine.replace(/list\/\d+$/, 'task/1209871000000101'),
    key: 'asana:asana:1209871000000101',
    panel: true,
  },
  'the Asana pane by an old address': {
    address: PLACES.asana.page,
    key: 'asana:asana:1209871000000101',
    panel: true,
  },
  'a page of one Asana task, by an old address': {
    address: `${PLACES.asana.page}/f`,
    key: 'asana:asana:1209871000000101',
    panel: false,
  },
  'the Notion peek': {
    address: PLACES.notion.task,
    key: 'notion:notion:3f0a1b2c-0000-4000-8000-000000000001',
    panel: true,
  },
  'the centre peek of Notion': {
    address: PLACES.notion.centre,
    key: 'notion:notion:3f0a1b2c-0000-4000-8000-000000000001',
    panel: true,
  },
  'a Notion page in the place of its view': {
    address: PLACES.notion.full,
    key: 'notion:notion:3f0a1b2c-0000-4000-8000-000000000001',
    panel: false,
  },
  'the Notion peek over a page with a database in it': {
    address: `${PLACES.notion.inline}?p=3f0a1b2c000040008000000000000001&pm=s`,
    key: 'notion:notion:3f0a1b2c-0000-4000-8000-000000000001',
    panel: true,
  },
  'a Notion page': {
    address: PLACES.notion.page,
    key: 'notion:notion:3f0a1b2c-0000-4000-8000-000000000001',
    panel: false,
  },
  'an issue page of Linear': {
    address: PLACES.linear.task,
    key: 'linear:linear.app%2Facme:ACT-101',
    panel: false,
  },
  'the detail pane of a RapidBoard': {
    address: PLACES['jira-data-center'].task,
    key: 'jira:jira.acme.test%2Fjira:ACT-101',
    panel: true,
  },
  'an issue page of Jira Data Center': {
    address: PLACES['jira-data-center'].page,
    key: 'jira:jira.acme.test%2Fjira:ACT-101',
    panel: false,
  },
};

test.each(Object.entries(OPEN))('%s shows the task of its address', async (_, { address, key, panel }) => {
  const page = await visit(address);
  const said = await read(page);
  expect(said.open?.key).toBe(key);
  expect(said.open?.title).toMatch(/\w{3}/);
  expect({ limited: said.limited, panel: said.panel }).toEqual({ limited: false, panel });
});

test.each([
  ["Asana's home", PLACES.asana.home, 12],
  ["Asana's inbox", PLACES.asana.inbox, 12],
  ["Asana's My tasks", `${PLACES.asana.mine}?${COUNT}`, 300],
  ["Asana's search", `${PLACES.asana.search}?virtual=off`, 13],
  ['an Asana board to comment on', `${PLACES.asana.board}?access=comment&dir=rtl&${COUNT}`, 300],
  ['an Asana list from the right', `${PLACES.asana.list}?dir=rtl&${COUNT}`, 300],
] as const)('%s shows its tasks and no other', async (_, address, count) => {
  const { tasks, open, limited, unplaced } = await read(await visit(address));
  expect(tasks.filter(({ key, title }) => key.endsWith('9996') || !title)).toEqual([]);
  expect(new Set(tasks.map(({ key }) => key)).size).toBe(count);
  expect({ open, limited, unplaced }).toEqual({ open: null, limited: false, unplaced: 0 });
});

test('a task that fills the page of Asana shows its subtasks, each of which opens in its place', async () => {
  const page = await visit(PLACES.asana.own);
  const { tasks, open, limited, panel, unplaced } = await read(page);
  expect(open).toMatchObject({
    key: 'asana:asana:1209871000000101',
    title: 'Call the ten teams whose use fell by half',
  });
  expect(tasks).toHaveLength(4);
  expect(tasks[0]).toMatchObject({ title: 'Draft the questions', status: 'done' });
  expect({ limited, panel, unplaced }).toEqual({ limited: false, panel: false, unplaced: 0 });

  await page.locator('.SubtaskTaskRow a').nth(1).click();
  const below = await read(page);
  expect(below.open).toMatchObject({ key: tasks[1]?.key, parent: open?.key });
  expect(below.tasks).toEqual([]);
});

test('a Notion timeline shows each of its tasks as a row and as a bar', async () => {
  const { tasks, open, limited, unplaced } = await read(await visit(`${PLACES.notion.timeline}&${COUNT}`));
  expect(tasks).toHaveLength(600);
  expect(new Set(tasks.map(({ key, title }) => `${key} ${title}`)).size).toBe(300);
  expect(tasks.filter(({ title }) => !title)).toEqual([]);
  expect({ open, limited, unplaced }).toEqual({ open: null, limited: false, unplaced: 0 });
});

test('a Notion page in a page is a document: no task, no rows, and understood', async () => {
  const page = await visit(PLACES.notion.inline);
  expect((await read(page)).tasks).toHaveLength(11);
  await page.locator('.sub-page a').click();
  const { tasks, open, limited, panel } = await read(page);
  expect({ tasks, open, limited, panel }).toEqual({ tasks: [], open: null, limited: false, panel: false });
});

test("an epic's page shows its children under it and what is linked; beside a board they are no part of it", async () => {
  const epic = 'jira:acme.atlassian.net:ACT-100';
  const { tasks, open, limited, unplaced } = await read(await visit(PLACES.jira.epic));
  expect({ open: open?.key, limited, unplaced }).toEqual({ open: epic, limited: false, unplaced: 0 });
  expect(tasks.filter(({ parent }) => parent === epic).map(({ title }) => title)).toHaveLength(9);
  expect(tasks.filter(({ parent }) => !parent).map(({ key }) => key)).toEqual([
    'jira:acme.atlassian.net:ACT-121',
    'jira:acme.atlassian.net:ACT-122',
  ]);
  expect(tasks.filter(({ title, status }) => !title || !status)).toEqual([]);

  const board = await read(await visit(PLACES.jira.board));
  const beside = await read(await visit(`${PLACES.jira.board}?selectedIssue=ACT-100`));
  expect(beside.open?.key).toBe(epic);
  expect(beside.tasks).toEqual(board.tasks);
});

test("choosing another issue in Jira's navigator opens it in the same view of the same document", async () => {
  const page = await visit(PLACES.jira.detail);
  await page.evaluate('window.sameDocument = true');
  const viewKey = () =>
    page.evaluate(() => {
      const url = new URL(location.href);
      return (window as unknown as PageWindow).TOOLS.find((one) => one.matches(url))?.locate(url).viewKey;
    });
  const [before, keys] = [await viewKey(), (await read(page)).tasks.map(({ key }) => key)];
  await page.getByText('Import tasks from a spreadsheet').click();
  await page.getByRole('heading', { name: 'Import tasks from a spreadsheet' }).waitFor();
  const { open, tasks } = await read(page);
  expect(open?.key).toBe('jira:acme.atlassian.net:ACT-103');
  expect(tasks.map(({ key }) => key)).toEqual(keys);
  expect(await viewKey()).toBe(before);
  expect(await page.evaluate('window.sameDocument')).toBe(true);
});

test.each(Object.entries(PLACES))('the scheme of %s is read', async (_, { task }) => {
  const page = await visit(task);
  const schemes = [];
  for (const scheme of ['dark', 'light'] as const) {
    await page.evaluate((to) => (window as unknown as PageWindow).standIn.setScheme(to), scheme);
    schemes.push((await read(page)).scheme);
  }
  expect(schemes).toEqual(['dark', 'light']);
});

const DOCKED_PX = 380;

/** Linear's page cannot be narrowed. */
const { linear: _, ...DOCKING } = PLACES;

test.each(Object.entries(DOCKING))('docking leaves room beside %s', async (_, { page: address }) => {
  const page = await visit(address);
  for (const side of ['right', 'left'] as const) {
    const edges = await page.evaluate(
      ([width, at]) => {
        const url = new URL(location.href);
        const tool = (window as unknown as PageWindow).TOOLS.find((one) => one.matches(url));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(tool?.dock?.(width, at) ?? '');
        document.adoptedStyleSheets = [sheet];
        const parts = [...document.querySelectorAll('main, nav')].map((one) => one.getBoundingClientRect());
        return {
          left: Math.min(...parts.map(({ left }) => left)),
          right: Math.max(...parts.map(({ right }) => right)),
          window: innerWidth,
        };
      },
      [DOCKED_PX, side] as const,
    );
    if (side === 'right') expect(edges.right).toBeLessThanOrEqual(edges.window - DOCKED_PX);
    else expect(edges.left).toBeGreaterThanOrEqual(DOCKED_PX);
  }
});
