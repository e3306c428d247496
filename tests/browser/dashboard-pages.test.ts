import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { holdClock } from './harness/clock';
import { ARTIFACTS } from './harness/paths';
import { picture, takesPictures } from './harness/picture';
import { askFrom } from './harness/surface';
import { TODAY, tellCycle } from './told-cycle';

const PICTURES = `${ARTIFACTS}/pages`;
const WIDTHS = [360, 620, 900, 1280, 1600];
/** The widths at which pictures are taken. */
const SHOWN = [360, 1280];
const HEIGHT = 860;
/** What is out of sight is painted, too. */
const WHOLE = '* { content-visibility: visible !important; }';

/** Every place of the dashboard, by the name of its pictures. */
const PLACES = {
  okrs: 'okrs',
  board: 'board',
  objective: 'objective/o1',
  cycle: 'cycle/c',
  'key-result': 'key-result/k-A1',
  map: 'map',
  'map-followed': 'map?of=o1',
  due: 'due',
  digest: 'digest',
  close: 'close/c?step=k-A1',
  'close-scores': 'close/b?step=scores',
  retrospective: 'retrospective/b',
  retrospectives: 'retrospectives',
  rules: 'rules',
  import: 'import',
  export: 'export',
  report: 'report',
  tools: 'tools',
  backup: 'backup',
  settings: 'settings',
  welcome: 'welcome',
  'edit-key-result': 'okrs/key-result/k-A1',
  'edit-objective': 'okrs/objective/o1',
  'edit-cycle': 'okrs/cycle/c',
  'check-in': 'okrs/check-in/k-A1',
};

/** Which looks are measured; the others differ from these in nothing that is, and are for pictures only. */
const LOOKS = [
  { language: 'en', theme: 'light', measured: true },
  { language: 'zh_CN', theme: 'light', measured: false },
  { language: 'zh_CN', theme: 'dark', measured: true },
  { language: 'en', theme: 'dark', measured: false },
] as const;

let browser: Chromium;
let page: Page;
let ask: Ask;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await openChromium({
    server: null,
    viewport: { width: 1280, height: HEIGHT },
    timeZone: 'Europe/Berlin',
  });
  await holdClock(browser, `${TODAY}T10:30`, 'Europe/Berlin');
  page = await browser.openSurface('dashboard.html#settings');
  ask = askFrom(page);
  await tellCycle(ask);
});
afterAll(() => browser?.close());

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await settled();
}

/** Nothing is left to load. */
async function settled(): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

async function wear({ language, theme }: (typeof LOOKS)[number]): Promise<void> {
  await ask('settings.change', { language, theme });
  await page.waitForFunction(
    ([lang, scheme]) =>
      document.documentElement.lang === lang && document.documentElement.dataset.scheme === scheme,
    [language.replace('_', '-'), theme] as const,
  );
}

test.each(Object.entries(PLACES))('%s holds at every width without fault', async (name, place) => {
  await visit(place);
  for (const look of LOOKS.filter(({ measured }) => measured || takesPictures)) {
    await wear(look);
    await settled();
    if (look.measured) expect(await faults(page), look.theme).toEqual([]);
    // Words of English are the longest: what holds them at every width holds the other's.
    for (const width of look.language === 'en' && look.measured ? WIDTHS : SHOWN) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect(await overflow(page), `${look.language} at ${width}`).toBe(0);
      if (SHOWN.includes(width)) {
        const path = `${PICTURES}/${name}-${look.language}-${look.theme}-${width}.png`;
        // What lies under a dialog is not part of its picture.
        await picture(page, { path, fullPage: !place.startsWith('okrs/'), style: WHOLE });
      }
    }
    await page.setViewportSize({ width: 1280, height: HEIGHT });
  }
});
