import type { Page } from 'playwright-core';
import type { Ask } from '@/lib/protocol/envelope';
import type { StandInHook } from '../stand-ins/parts/stand-in';
import { type Chromium, type ChromiumOptions, openChromium } from './harness/chromium';
import { overlayPart } from './harness/overlay';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import { runningOkrs } from './sidebar-okrs';

/** What a stand-in offers to tests in its own world. */
export type StandInWindow = { standIn: StandInHook; __heard: { type: string; data: string; at: string }[] };

/** A Chromium in which there are key results to serve. */
export interface Stage {
  chromium: Chromium;
  /** Asks the background from one of our own pages. */
  ask: Ask;
  /** Codes and ids of the first objective's key results. */
  keyResults: { id: string; code: string }[];
  /** Opens a stand-in; everything that its console complains of is kept in `complaints`. */
  visit(url: string): Promise<Page>;
  complaints: string[];
  /** Closes the pages that were visited. */
  leave(): Promise<void>;
}

/** Opens the stage; the caller closes `chromium`. */
export async function openStage(options: ChromiumOptions = {}): Promise<Stage> {
  const chromium = await openChromium(options);
  const surface = await chromium.openSurface('popup.html');
  const ask = askFrom(surface);
  const pages: Page[] = [];
  const complaints: string[] = [];

  await ask('okrs.create', { draft: runningOkrs(['New teams feel at home in their first week']) });
  const [cycle] = await ask('okrs.read', { which: 'active' });
  const keyResults = (cycle?.objectives[0]?.keyResults ?? []).map(({ keyResult }) => keyResult);

  return {
    chromium,
    ask,
    keyResults,
    complaints,
    async visit(url) {
      const page = await chromium.context.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction('window.standIn');
      await until(() => overlayPart(page, '.handle[aria-label]'), 'the handle');
      pages.push(page);
      return page;
    },
    async leave() {
      complaints.length = 0;
      await Promise.all(pages.splice(0).map((page) => page.close()));
    },
  };
}

/** Evaluates in the content script's own world, where the page cannot look. */
export async function inOurWorld(page: Page, origin: string, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const ours = worlds.find((world) => world.origin === origin);
  const { result } = await session.send('Runtime.evaluate', {
    contextId: ours?.id ?? 0,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

/** The badge of every row that has one, by the row's id. */
export function jiraBadges(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-throughline]')].map((row) => [
        row.id.replace('card-', ''),
        row.getAttribute('data-throughline') ?? '',
      ]),
    ),
  );
}

/** What the handle says, as a screen reader would. */
export async function handleLabel(page: Page): Promise<string> {
  return (await overlayPart(page, '.handle'))?.attributes['aria-label'] ?? '';
}

/** A Jira issue as the page would report it. */
export function jiraIssue(id: string): { key: string; title: string; url: string } {
  return {
    key: `jira:acme.atlassian.net:${id}`,
    title: id,
    url: `https://acme.atlassian.net/browse/${id}`,
  };
}
