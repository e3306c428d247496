import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import { builtExtension } from './harness/build';
import { type Firefox, openFirefox } from './harness/firefox';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import type { StandInWindow } from './overlay-stage';
import { runningOkrs } from './sidebar-okrs';

declare const browser: typeof import('wxt/browser').browser;

let firefox: Firefox;
let surface: Page;
let codes: string[];

async function ask<N extends MessageName>(name: N, payload: PayloadOf<N>): Promise<ReplyOf<N>> {
  const request = { throughline: name, payload };
  const answer = (await surface.evaluate((sent) => browser.runtime.sendMessage(sent), request)) as Answer<N>;
  if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
  return answer.reply as ReplyOf<N>;
}

beforeAll(async () => {
  firefox = await openFirefox();
  surface = await firefox.openSurface('popup.html');
  await ask('okrs.create', { draft: runningOkrs(['New teams feel at home in their first week']) });
  const [cycle] = await ask('okrs.read', { which: 'active' });
  codes = (cycle?.objectives[0]?.keyResults ?? []).map(({ keyResult }) => keyResult.code);
});
afterAll(() => firefox?.close());

function badgeOf(page: Page, key: string): Promise<string | null> {
  return page.evaluate(
    (id) => document.getElementById(`card-${id}`)?.getAttribute('data-throughline') ?? null,
    key,
  );
}

/** An extension that does nothing, for a Firefox that is to have ours later. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-empty-'));
  const manifest = { manifest_version: 3, name: 'Empty', version: '1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function visit(): Promise<Page> {
  const page = await firefox.page(PLACES.jira.board);
  await page.bringToFront();
  await page.waitForSelector('[data-throughline]');
  return page;
}

/** The content box that the page has left; less when a sidebar is docked. */
function room(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelector('[data-testid="page-layout.root"]')?.getBoundingClientRect().width ?? 0,
  );
}

describe.each([
  ['the preview panel', 'panel', 'ACT-101'],
  ['a focus-lock modal', 'focus-lock', 'ACT-102'],
  ['a native modal', 'native', 'ACT-103'],
] as const)('over %s', (_, kind, key) => {
  test('a task is tied by the keyboard, and the host hears none of it', async () => {
    const page = await visit();
    await page.evaluate(
      (open, id) => {
        const { standIn } = window as unknown as StandInWindow;
        standIn.openModal(open);
        standIn.openTask(id);
      },
      kind,
      key,
    );
    await page.waitForSelector('textarea');
    await page.focus('textarea');
    await page.keyboard.type('host');
    await firefox.toggleSidebar(page);
    await until(
      () => page.evaluate(() => document.activeElement?.tagName === 'THROUGHLINE-OVERLAY'),
      'the sidebar to have the keyboard',
    );
    const frame = await until(
      () => page.frames().find((each) => each.url().startsWith(firefox.origin)),
      'the frame of the sidebar',
    );
    await frame.waitForSelector('[role=option]');
    await until(() => frame.evaluate(() => document.hasFocus()), 'the frame to have the keyboard');
    await page.evaluate(() => (window as unknown as StandInWindow).__heard.splice(0));
    await page.keyboard.press('1');
    await until(async () => codes.includes((await badgeOf(page, key)) ?? ''), 'the tie');
    const heard = await page.evaluate(() =>
      (window as unknown as StandInWindow).__heard.filter(({ type }) => type !== 'focusin'),
    );
    expect(heard).toEqual([]);
    expect(await page.$eval('textarea', (field) => field.value)).toBe('host');

    await firefox.toggleSidebar(page);
    await until(
      () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
      'the page to have the keyboard again',
    );
    await page.keyboard.type('!');
    expect(await page.$eval('textarea', (field) => field.value)).toContain('!');
    await page.close();
  });
});

test('what changed in a tab that nobody saw is marked once it is seen again', async () => {
  const page = await visit();
  await surface.bringToFront();
  await until(() => page.evaluate(() => document.hidden), 'the tab to be hidden');
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.remount());
  expect(await page.evaluate(() => document.querySelectorAll('[data-throughline]').length)).toBe(0);
  await page.bringToFront();
  await page.waitForSelector('[data-throughline]');
  await page.close();
});

test('installed under an open page it works there, and switched off nothing of it is to be seen', async () => {
  const late = await openFirefox({ extension: await emptyExtension() });
  try {
    const page = await late.page(PLACES.jira.board);
    await page.waitForSelector('[id^="card-"]');
    const bare = await room(page);
    await page.bringToFront();
    const id = await late.browser.installExtension(await builtExtension('firefox'));
    // The welcome comes in front some time after the install, and a page that nobody sees is not marked.
    await until(() => page.evaluate(() => document.hidden), 'the welcome to come in front');
    await page.bringToFront();
    await page.waitForSelector('[data-throughline]');
    // Switched off, the overlay takes itself away at a sign of life; until then it is only out of sight.
    const seen = () =>
      page.evaluate(() => {
        const badge = document.querySelector('[data-throughline]');
        const overlay = document.querySelector('throughline-overlay');
        return {
          badge: badge ? getComputedStyle(badge, '::after').content : 'none',
          overlay: overlay ? getComputedStyle(overlay).display : 'none',
        };
      });
    // The style sheet comes by another way than the script that marks.
    await until(async () => (await seen()).badge.includes('data-throughline'), 'the mark to be drawn');
    expect((await seen()).overlay).toBe('block');
    await late.toggleSidebar(page);
    await until(async () => (await room(page)) < bare, 'the page to be moved aside');

    await late.browser.uninstallExtension(id);
    await until(async () => (await seen()).overlay === 'none', 'the overlay to disappear');
    expect(await seen()).toEqual({ overlay: 'none', badge: 'none' });
    expect(await room(page)).toBe(bare);
  } finally {
    await late.close();
  }
});
