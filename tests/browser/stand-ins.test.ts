import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StandInHook } from '../stand-ins/parts/stand-in.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { PLACES } from './harness/places.ts';

type PageWindow = { standIn: StandInHook; __heard: { type: string; data: string; at: string }[] };

let chromium: Chromium;
const open: Page[] = [];
beforeAll(async () => {
  chromium = await openChromium();
});
afterEach(() => Promise.all(open.splice(0).map((page) => page.close())));
afterAll(() => chromium?.close());

async function visit(url: string): Promise<Page> {
  const page = await chromium.page(url);
  open.push(page);
  await page.waitForFunction('window.standIn');
  return page;
}

describe('the harness', () => {
  test('a stopped worker is gone, and a started one remembers nothing', async () => {
    await (await chromium.worker()).evaluate('globalThis.boot = "first"');
    await chromium.stopWorker();
    expect(await (await chromium.worker()).evaluate('String(globalThis.boot)')).toBe('undefined');
  });

  test('a page can be put at any address of a tool', async () => {
    const remove = chromium.server.put('https://evil.atlassian.net/browse/X-1', '<title>Mine</title>');
    const page = await chromium.page('https://evil.atlassian.net/browse/X-1?a=b');
    open.push(page);
    expect(await page.title()).toBe('Mine');
    remove();
  });
});

const ROWS = {
  'Jira board': { url: PLACES.jira.board, row: '[id^="card-"]', id: 'ACT-101' },
  'Jira backlog': {
    url: PLACES.jira.backlog,
    row: '[data-testid^="software-backlog.card-list.card.content-container."]',
    id: 'ACT-101',
  },
  'Asana list': { url: PLACES.asana.list, row: '.SpreadsheetTaskRow', id: '1209871000000101' },
  'Asana board': { url: PLACES.asana.board, row: '.BoardCardLayout', id: '1209871000000101' },
  'My tasks in Asana': {
    url: PLACES.asana.mine,
    row: '.MyTasksSpreadsheetGridRow-dropTargetRow',
    id: '1209871000000101',
  },
  'Notion table': {
    url: PLACES.notion.table,
    row: '.notion-collection-item',
    id: '3f0a1b2c-0000-4000-8000-000000000001',
  },
  'Notion board': {
    url: PLACES.notion.board,
    row: '.notion-collection-item',
    id: '3f0a1b2c-0000-4000-8000-000000000001',
  },
  'Notion list': {
    url: PLACES.notion.list,
    row: '.notion-collection-item',
    id: '3f0a1b2c-0000-4000-8000-000000000001',
  },
  'Notion gallery': {
    url: PLACES.notion.gallery,
    row: '.notion-collection-item',
    id: '3f0a1b2c-0000-4000-8000-000000000001',
  },
  'Notion timeline': {
    url: PLACES.notion.timeline,
    row: '.notion-timeline-item',
    id: '3f0a1b2c-0000-4000-8000-000000000001',
  },
  'Linear list': { url: PLACES.linear.list, row: 'a[data-list-key]', id: 'ACT-101' },
  'Linear board': { url: PLACES.linear.board, row: 'a[data-board-item]', id: 'ACT-101' },
  'Notion database in a page': {
    url: PLACES.notion.inline,
    row: '.notion-collection-item',
    id: '3f0a1b2c-0000-4000-8000-000000000001',
  },
};

describe.each(Object.entries(ROWS))('%s', (_, { url, row, id }) => {
  test('mounts what is near its window, and everything when told to', async () => {
    const some = await visit(withQuery(url, 'count=2000'));
    const all = await visit(withQuery(url, 'count=1000&virtual=off'));
    expect(await some.locator(row).count()).toBeLessThan(150);
    expect(await all.locator(row).count()).toBe(1000);
  });

  test('keeps nodes when it renders, replaces them when it mounts anew', async () => {
    const page = await visit(url);
    const marked = () => page.locator(`${row}[data-marked]`).count();
    await page
      .locator(row)
      .first()
      .evaluate((element) => element.setAttribute('data-marked', ''));
    await page.evaluate(() => (window as unknown as PageWindow).standIn.rerender());
    expect(await marked()).toBe(1);
    await page.evaluate(() => (window as unknown as PageWindow).standIn.remount());
    expect(await marked()).toBe(0);
  });

  test('opens a task without loading a document, and hears every key first', async () => {
    const page = await visit(url);
    await page.evaluate('window.sameDocument = true');
    await page.evaluate((id) => (window as unknown as PageWindow).standIn.openTask(id), id);
    expect(page.url().replaceAll('-', '')).toContain(id.replaceAll('-', ''));
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    await page.keyboard.press('F2');
    const heard = await page.evaluate(() => (window as unknown as PageWindow).__heard);
    expect(heard.find(({ type }) => type === 'keydown')).toMatchObject({ data: 'F2', at: 'window capture' });
  });
});

describe("Jira's dialogs", () => {
  test.each(['focus-lock', 'native'] as const)('the %s one takes the keyboard back', async (kind) => {
    const page = await visit(PLACES.jira.board);
    await page.evaluate((kind) => (window as unknown as PageWindow).standIn.openModal(kind), kind);
    await page.evaluate(() => {
      const outside = document.body.appendChild(document.createElement('input'));
      outside.focus();
    });
    await page.keyboard.type('x');
    const inside = await page.evaluate(
      () => document.activeElement === document.body || !!document.activeElement?.closest('.modal'),
    );
    expect(inside).toBe(true);
  });
});

describe("Notion's editable text", () => {
  test('takes out what is put in, and leaves alone what stands in a database there', async () => {
    const page = await visit(PLACES.notion.inline);
    await page.evaluate(() => (window as unknown as PageWindow).standIn.remount());
    await page.evaluate(() => {
      for (const selector of ['.notion-page-content', '.notion-collection-item'])
        document.querySelector(selector)?.append(document.createElement('hr'));
    });
    await expect.poll(() => page.evaluate('window.__reverted')).toEqual(['HR']);
    expect(await page.locator('.notion-collection-item hr').count()).toBe(1);
  });
});

function withQuery(url: string, query: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}
