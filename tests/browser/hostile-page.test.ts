import { readFile } from 'node:fs/promises';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MESSAGES, type MessageName } from '@/lib/protocol/messages';
import { type Chromium, openChromium } from './harness/chromium';
import { overlayPart } from './harness/overlay';
import { PLACES } from './harness/places';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import { runningOkrs } from './sidebar-okrs';

declare const chrome: typeof import('wxt/browser').browser;

/** What the hostile page defines for us to call; see hostile-page.html. */
interface Hostile {
  seen: { heard: string[]; addresses: Set<string> };
  readEverything(): string;
  attackFrames(): number;
  embed(address: string): Promise<boolean>;
}

const SECRETS = [
  'New teams feel at home in their first week',
  'Raise activation of new teams',
  'Cut the median time',
  'Alice Chen',
  'said in confidence',
];

let browser: Chromium;
let hostile: string;
let secret: string;

beforeAll(async () => {
  hostile = await readFile(new URL('./hostile-page.html', import.meta.url), 'utf8');
  browser = await openChromium();
  const ask = askFrom(await browser.openSurface('popup.html'));
  await ask('okrs.create', { draft: runningOkrs([SECRETS[0] as string]) });
  const [cycle] = await ask('okrs.read', { which: 'active' });
  secret = cycle?.objectives[0]?.keyResults[0]?.keyResult.id as string;
  const note = 'said in confidence';
  await ask('checkIn.create', {
    keyResult: secret,
    value: 25,
    confidence: 6,
    note,
    observedOn: null,
    replaces: null,
  });
});
afterAll(() => browser?.close());

/** The isolated world of our content script, as a place to run what a broken one could. */
async function contentScriptWorld(page: Page): Promise<(code: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const ids: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(browser.origin)) ids.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await until(() => ids[0], 'the world of the content script');
  return async (code) => {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
}

describe.each([
  ['jira', PLACES.jira.page],
  ['asana', PLACES.asana.page],
  ['notion', PLACES.notion.page],
] as const)('a hostile page on the host of %s', (_, address) => {
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    browser.server.put(address, hostile);
    page = await browser.page(address);
    await until(() => overlayPart(page, 'button'), 'the handle');
    await browser.toggleSidebar(page);
    sidebar = await browser.sidebarFrame(page);
    await sidebar.getByRole('tab', { name: 'Objectives' }).click();
    await sidebar.getByText('Raise activation of new teams').first().waitFor();
  });
  afterAll(() => page?.close());

  const everything = () => page.evaluate(() => (window as unknown as Hostile).readEverything());

  test('finds no text of an OKR, not even while the sidebar shows it', async () => {
    await page.evaluate(() => (window as unknown as Hostile).attackFrames());
    const text = await everything();
    expect(text).toContain('throughline-overlay');
    for (const words of SECRETS) expect(text).not.toContain(words);
  });

  test('cannot reach, navigate or talk to the frame', async () => {
    const before = sidebar.url();
    const frames = await page.evaluate(() => (window as unknown as Hostile).attackFrames());
    expect(frames).toBe(0);
    await sidebar.getByText('Raise activation of new teams').first().waitFor();
    expect(sidebar.isDetached()).toBe(false);
    expect(sidebar.url()).toBe(before);
    expect(browser.server.heard.some(({ path }) => path.startsWith('/stolen'))).toBe(false);
  });

  test('gets an empty page from every address that it can learn or guess', async () => {
    const learned = await page.evaluate(() => [...(window as unknown as Hostile).seen.addresses]);
    const guesses = ['sidebar.html', 'sidebar-self-hosted.html', 'popup.html', 'dashboard.html'].flatMap(
      (name) => [
        `${browser.origin}/${name}`,
        `${browser.origin}/${name}#00000000-0000-4000-8000-000000000000`,
      ],
    );
    for (const stolen of [...learned, ...guesses]) {
      await page.evaluate((url) => (window as unknown as Hostile).embed(url), stolen);
    }
    const own = new Set([sidebar, page.mainFrame()]);
    const embedded = page.frames().filter((frame) => !own.has(frame));
    expect(embedded.length).toBe(learned.length + guesses.length);
    for (const frame of embedded) {
      const text = await frame.evaluate(() => document.body?.textContent ?? '').catch(() => '');
      for (const words of SECRETS) expect(text, frame.url()).not.toContain(words);
      if (frame.url().startsWith(`${browser.origin}/sidebar`)) expect(text.trim()).toBe('');
      else expect(frame.url().startsWith(browser.origin)).toBe(false);
    }
  });

  test('hears no key that is typed in the sidebar', async () => {
    await page.evaluate(() => {
      (window as unknown as Hostile).seen.heard.length = 0;
    });
    await sidebar.locator('body').click({ position: { x: 5, y: 5 } });
    await until(() => sidebar.evaluate(() => document.hasFocus()), 'the sidebar to have the keyboard');
    await page.keyboard.type('activation');
    const heard = await page.evaluate(() => (window as unknown as Hostile).seen.heard);
    expect(heard.filter((line) => /^(key|input)/.test(line))).toEqual([]);
  });

  test('gains nothing by calling every message from a broken content script', async () => {
    const run = await contentScriptWorld(page);
    for (const name of Object.keys(MESSAGES) as MessageName[]) {
      if ((MESSAGES[name].callers as readonly string[]).includes('page')) continue;
      const request = JSON.stringify({ throughline: name, payload: {} });
      const answer = await run(`chrome.runtime.sendMessage(${request})`);
      expect(answer, name).toMatchObject({ ok: false, refusal: 'notAllowed' });
    }
    const foreign = { tasks: ['jira:other.atlassian.net:ABC-1'], open: null };
    const request = JSON.stringify({ throughline: 'page.badges', payload: foreign });
    expect(await run(`chrome.runtime.sendMessage(${request})`)).toMatchObject({ ok: false });
  });

  test('learns no more than marks and words of the interface from what it may ask', async () => {
    const run = await contentScriptWorld(page);
    const own = await run(
      `chrome.runtime.sendMessage({throughline: 'page.badges', payload: {tasks: [], open: null}})`,
    );
    const bell = await run(`chrome.storage.local.get(null)`);
    const text = JSON.stringify([own, bell]);
    for (const words of SECRETS) expect(text).not.toContain(words);
  });
});

test('a ticket opens one frame, once, and only in its own tab', async () => {
  const [one, other] = [await browser.page(PLACES.jira.page), await browser.page(PLACES.asana.page)];
  await until(() => overlayPart(one, 'button'), 'the handle');
  const run = await contentScriptWorld(one);
  const answer = (await run(`chrome.runtime.sendMessage({throughline: 'page.ticket', payload: {}})`)) as {
    reply: { address: string };
  };
  const embed = (page: Page) =>
    page.evaluate((url) => (window as unknown as Hostile).embed(url), answer.reply.address);
  const shown = async (page: Page) => {
    const frame = await until(
      () => page.frames().find((frame) => frame.url().startsWith(`${browser.origin}/sidebar`)),
      'the frame with the ticket',
    );
    return (await frame.evaluate(() => document.body.textContent)).trim();
  };
  await embed(other);
  expect(await shown(other)).toBe('');
  await embed(one);
  expect(await shown(one)).toBe('');
  await Promise.all([one.close(), other.close()]);
});
