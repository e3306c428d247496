import { mkdir } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { Ask } from '@/lib/protocol/envelope';
import { openSidebar } from '../tour/moves.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { ARTIFACTS } from './harness/paths.ts';
import { LOOKS, picture } from './harness/picture.ts';
import { PLACES } from './harness/places.ts';
import { askFrom } from './harness/surface.ts';
import { tellStory } from './story.ts';

/** The size that the stores ask for. */
const SIZE = { width: 1280, height: 800 };
/** The largest that a popup may become. */
const POPUP_SIZE = { width: 360, height: 600 };
const PICTURES = `${ARTIFACTS}/store`;

/** Tasks by key result, as the team answered for them. */
const SERVED: Record<string, string[]> = {
  A1: ['ACT-101', 'ACT-104', '1209871000000105', '3f0a1b2c-0000-4000-8000-000000000001'],
  A2: ['ACT-102', 'ACT-103', 'ACT-107', 'ACT-105', '3f0a1b2c-0000-4000-8000-000000000002'],
  B1: ['ACT-121', 'ACT-125', 'ACT-126', '3f0a1b2c-0000-4000-8000-00000000000a'],
  B2: ['ACT-123', 'ACT-124'],
  C1: ['1209871000000101', '1209871000000102', '1209871000000106', '1209871000000107'],
  C2: ['1209871000000108', '3f0a1b2c-0000-4000-8000-00000000000b', '3f0a1b2c-0000-4000-8000-000000000003'],
};
const UPKEEP = ['ACT-141', 'ACT-142', '1209871000000109', '3f0a1b2c-0000-4000-8000-000000000007'];

interface Scene {
  name: string;
  url: string;
  task: string | null;
  /** Which of the sidebar's three parts is shown. */
  part: 0 | 1 | 2;
}

const SCENES: Scene[] = [
  { name: 'jira-task', url: PLACES.jira.board, task: 'ACT-101', part: 0 },
  { name: 'jira-question', url: PLACES.jira.board, task: 'ACT-108', part: 0 },
  { name: 'asana-in-view', url: PLACES.asana.list, task: null, part: 1 },
  { name: 'notion-objectives', url: PLACES.notion.board, task: null, part: 2 },
];

let chromium: Chromium;
let dashboard: Page;
let ask: Ask;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  chromium = await openChromium({ viewport: SIZE });
  dashboard = await chromium.openSurface('dashboard.html');
  ask = askFrom(dashboard);
  await tellStory(ask);
  await tie(ask);
});
afterAll(() => chromium?.close());

describe.each(LOOKS)('in %s beside a %s page', (language, scheme) => {
  beforeAll(() => ask('settings.change', { language }));

  test.each(SCENES)('the sidebar speaks the language and wears the scheme: $name', async (scene) => {
    const page = await chromium.page(`${scene.url}${scene.url.includes('?') ? '&' : '?'}scheme=${scheme}`);
    await page.locator('[data-throughline]').first().waitFor({ state: 'attached' });
    if (scene.task) await page.evaluate(`standIn.openTask(${JSON.stringify(scene.task)})`);
    const frame = await openSidebar(chromium, page);
    if (scene.part > 0) await frame.getByRole('tab').nth(scene.part).click();

    await frame.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    expect(await documentOf(frame)).toEqual({ language: language.replace('_', '-'), scheme });
    await picture(page, { path: `${PICTURES}/${scene.name}-${language}-${scheme}.png` });
    await page.close();
  });

  test('the popup speaks the language and wears the scheme', async () => {
    const popup = await chromium.openSurface('popup.html');
    await popup.setViewportSize(POPUP_SIZE);
    await popup.emulateMedia({ colorScheme: scheme });
    await popup.locator('form').waitFor();
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language.replace('_', '-'));
    expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      scheme === 'dark',
    );
    await picture(popup, { path: `${PICTURES}/popup-${language}-${scheme}.png` });
    await popup.close();
  });
});

async function tie(ask: Ask): Promise<void> {
  const cycles = await ask('okrs.read', { which: 'all' });
  for (const [code, ids] of Object.entries(SERVED)) {
    await ask('tie.create', { tasks: ids.map(seen), keyResult: keyResultOf(cycles, code), insteadOf: null });
  }
  await ask('exemption.create', { tasks: UPKEEP.map(seen), reason: 'upkeep' });
}

function keyResultOf(cycles: CycleAnswer[], code: string): string {
  const answers = cycles.flatMap(({ objectives }) => objectives.flatMap(({ keyResults }) => keyResults));
  return answers.find(({ keyResult }) => keyResult.code === code)?.keyResult.id ?? '';
}

function seen(id: string): { key: string; title: string; url: string } {
  const site = id.startsWith('ACT')
    ? 'jira:acme.atlassian.net'
    : id.startsWith('12')
      ? 'asana:asana'
      : 'notion:notion';
  return { key: `${site}:${id}`, title: id, url: 'https://acme.atlassian.net/' };
}

function documentOf(frame: Frame): Promise<{ language: string; scheme: string | undefined }> {
  return frame.evaluate(() => ({
    language: document.documentElement.lang,
    scheme: document.documentElement.dataset.scheme,
  }));
}
