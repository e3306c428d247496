import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Ask } from '@/lib/protocol/envelope';
import type { MessageName } from '@/lib/protocol/messages';
import { named } from './harness/by-name';
import { type Firefox, openFirefox } from './harness/firefox';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { until } from './harness/until';
import { tellQuarter } from './one-quarter';

declare const browser: { runtime: { sendMessage(message: object): Promise<unknown> } };

const SCREENS = join(ARTIFACTS, 'screens');
const CSV = `Objective;Key Result;Start value;Target value;Current value
Grow in Spain;Monthly active teams;1.200,5;2.000,0;1.450,5
;Share of teams that stay;40 %;55 %;43 %
`;

let firefox: Firefox;
let page: Page;
let files: string;
let ids: string[];

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  files = await mkdtemp(join(tmpdir(), 'throughline-files-'));
  firefox = await openFirefox({ downloads: files });
  page = await firefox.openSurface('dashboard.html#settings', 'main h1');
  ids = await tellQuarter(ask);
});
afterAll(async () => {
  await firefox?.close();
  await rm(files, { recursive: true, force: true });
});

const ask: Ask = async (name, payload) => {
  const answer = (await page.evaluate((asked) => browser.runtime.sendMessage(asked), {
    throughline: name,
    payload,
  })) as Answer<MessageName>;
  if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
  return answer.reply as never;
};

async function visit(place: string, ready: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.waitForSelector(ready);
}

async function press(button: string): Promise<void> {
  await page.locator(named(button)).click();
}

async function found(selector: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(selector);
  if (!element) throw new Error(`Nothing is ${selector}`);
  return element;
}

const shoot = (name: string) =>
  picture(page, { path: join(SCREENS, `firefox-${name}.png`) as `${string}.png` });

test('a key result shows its values and its work on the same days, and arrow keys walk along them', async () => {
  await visit(`key-result/${ids[0]}`, 'figure svg path');
  const slider = await found('figure [role="slider"]');
  const said = () => slider.evaluate((element) => element.getAttribute('aria-valuetext'));
  await slider.focus();
  await page.keyboard.press('Home');
  const first = await said();
  await page.keyboard.press('End');
  await until(async () => (await said()) !== first, 'another day to be said');
  expect(await page.$$eval('figure svg', (drawn) => drawn.every((svg) => svg.clientWidth > 300))).toBe(true);
  await page.waitForSelector('::-p-text(the number has hardly moved)');
  await shoot('key-result');
});

test('the digest of a week is copied, and pasted where one writes', async () => {
  await visit('digest', 'main article');
  const title = await page.$eval('main article h2', (heading) => heading.textContent ?? '');
  for (const button of ['Copy with formatting', 'Copy as Markdown']) {
    await press(button);
    await page.waitForSelector('[role="status"] ::-p-text(Copied)');
  }
  await visit('import', 'textarea');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const pasted = () => page.$eval('textarea', (area) => area.value);
  await until(async () => (await pasted()) !== '', 'the digest to be pasted');
  expect(await pasted()).toContain(`# ${title}`);
  await page.$eval('textarea', (area) => {
    area.value = '';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
});

test('a file with columns of another tool is chosen, told of, created and taken back', async () => {
  const table = join(files, 'other-tool.csv');
  await writeFile(table, CSV);
  await visit('import', 'main input[type="file"]');
  const input = (await found('main input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(table);
  await page.waitForSelector('::-p-text(1 objective, 2 key results, and 2 check-ins)');
  await shoot('import');
  await press('Create these');
  await page.waitForSelector('::-p-text(Imported 1 objective)');
  const titles = async () =>
    (await ask('okrs.read', { which: 'all' })).flatMap(({ objectives }) =>
      objectives.map(({ objective }) => objective.title),
    );
  expect(await titles()).toContain('Grow in Spain');
  await press('Undo');
  await until(async () => !(await titles()).includes('Grow in Spain'), 'the import to be taken back');
});

test('a table is saved as a file that can be read again', async () => {
  await visit('export', 'section[aria-label="Tables"]');
  await press('Check-ins');
  const text = await until(saved, 'the whole file');
  expect(text).toContain('Routing helps most');
});

/** The exported table once it lies there; null until it is written. */
async function saved(): Promise<string | null> {
  const name = (await readdir(files)).find((each) => /^throughline-check-ins-.*\.csv$/.test(each));
  return (name && (await readFile(join(files, name), 'utf8'))) || null;
}

test('the map is walked as a tree, and tells of the objective on which Enter is pressed', async () => {
  await visit('map', '[role="tree"] [role="treeitem"]');
  const tabbable = await found('[role="treeitem"][tabindex="0"]');
  await tabbable.focus();
  await page.keyboard.press('Home');
  const card = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  const details = await found('main aside[aria-label]');
  expect(card).toContain(await details.evaluate((aside) => aside.getAttribute('aria-label')));
  await shoot('map');
});
