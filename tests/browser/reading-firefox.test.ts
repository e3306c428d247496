import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TaskKey, taskKey } from '@/lib/domain/task';
import type { Answer } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import { tasks as asanaTasks } from '../stand-ins/asana/tasks';
import { issues } from '../stand-ins/jira/issues';
import { type Apis, isForApi, serveApis } from './harness/apis';
import { type Firefox, openFirefox } from './harness/firefox';
import { PLACES } from './harness/places';
import { until } from './harness/until';

declare const browser: typeof import('wxt/browser').browser;

/** What Firefox asks of its maker, and of its page for signing in to networks, on its own account. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net)$/;

let firefox: Firefox;
let surface: Page;
let apis: Apis;
beforeAll(async () => {
  firefox = await openFirefox();
  apis = serveApis(firefox.server);
  surface = await firefox.openSurface('popup.html');
});
afterEach(() => {
  const strangers = firefox.refused.filter((host) => !BROWSERS_OWN.test(host.replace(/:\d+$/, '')));
  expect(strangers).toEqual([]);
  apis.asked.length = 0;
});
afterAll(() => firefox?.close());

async function ask<N extends MessageName>(name: N, payload: PayloadOf<N>): Promise<ReplyOf<N>> {
  const request = { throughline: name, payload };
  const answer = (await surface.evaluate((sent) => browser.runtime.sendMessage(sent), request)) as Answer<N>;
  if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
  return answer.reply as ReplyOf<N>;
}

const isRead = (key: TaskKey, status: string) =>
  until(async () => {
    const [task] = await ask('tasks.inView', { tasks: [key] });
    return task?.status === status;
  }, `${key} to be ${status}`);

async function visit(url: string): Promise<Page> {
  const page = await firefox.page(url);
  await page.bringToFront();
  await page.waitForSelector('[data-throughline]');
  return page;
}

/** Lets the page do what it does when it is idle, and wait for more tasks as while somebody scrolls. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
}

test('the sidebar connects Jira, whose page sends one request, under the policy of that page, and no other', async () => {
  apis.jira.issues = issues().map((issue) =>
    issue.key === 'ACT-101' ? { ...issue, column: 'Done' } : issue,
  );
  const page = await visit(PLACES.jira.board);
  await rest(page);
  expect(apis.asked).toEqual([]);
  await firefox.toggleSidebar(page);
  const frame = await until(
    () => page.frames().find((each) => each.url().startsWith(firefox.origin)),
    'the frame of the sidebar',
  );
  const press = (words: string) =>
    until(
      () =>
        frame.evaluate((text) => {
          const all = [...document.querySelectorAll<HTMLElement>('button, [role=tab]')];
          const found = all.find((one) => one.textContent?.startsWith(text));
          found?.click();
          return found !== undefined;
        }, words),
      `a button that says ${words}`,
    );
  await press('In view');
  await press('Connect');
  await isRead(taskKey({ tool: 'jira', site: 'acme.atlassian.net', id: 'ACT-101' }), 'done');
  await page.reload();
  await page.waitForSelector('[data-throughline]');
  await rest(page);
  expect(apis.asked.map(({ method, host, path }) => [method, host, path])).toEqual([
    ['POST', 'acme.atlassian.net', '/rest/api/3/issue/bulkfetch'],
  ]);
  await page.close();
});

test('signed out is told in a sentence, and mended by trying again', async () => {
  apis.asana.signedIn = false;
  await ask('connection.change', { tool: 'asana', site: 'asana', way: 'session' });
  const page = await visit(PLACES.asana.list);
  const dashboard = await firefox.openSurface('dashboard.html#tools');
  const says = (words: string) =>
    until(() => dashboard.evaluate((text) => document.body.innerText.includes(text), words), words);
  await says('You are signed out of Asana. Sign in on its page, then try again.');
  apis.asana.signedIn = true;
  await dashboard.locator('[aria-label=Asana] button').click();
  await page.bringToFront();
  const done = asanaTasks().find((task) => task.done);
  await isRead(taskKey({ tool: 'asana', site: 'asana', id: done?.gid ?? '' }), 'done');
  await dashboard.close();
  await page.close();
});

const TOKEN = 'ntn_stand_in';

test('a token is entered with one click, which asks for its host, and goes there only', async () => {
  const dashboard = await firefox.openSurface('dashboard.html#tools');
  const press = (words: string) =>
    dashboard.locator(`[aria-label=Notion] button ::-p-text(${words})`).click();
  await press('Connect with a token');
  await dashboard.type('[aria-label=Notion] input', TOKEN);
  await press('Try and keep it');
  await until(
    () => dashboard.evaluate(() => document.body.innerText.includes('With your token')),
    'the token to be kept',
  );
  await dashboard.close();
  const page = await visit(PLACES.notion.table);
  const [first] = apis.notion.pages;
  await isRead(taskKey({ tool: 'notion', site: 'notion', id: first?.id ?? '' }), 'doing');
  const carriers = firefox.server.heard.filter((heard) => JSON.stringify(heard).includes(TOKEN));
  expect(carriers.length).toBeGreaterThan(1);
  expect(new Set(carriers.map(({ host }) => host))).toEqual(new Set(['api.notion.com']));
  expect(carriers.every(isForApi)).toBe(true);
  expect(carriers.every(({ headers }) => headers.cookie === undefined)).toBe(true);
  await page.close();
});
