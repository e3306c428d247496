import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { press, tabTo } from './harness/by-keyboard';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { LOOKS_OF_A_STATE, picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { tellStory } from './story';

const SCREENS = `${ARTIFACTS}/screens`;

let browser: Chromium;
let page: Page;
let ask: Ask;
let cycle: string;

/** The cycle of the story, ended yesterday. */
async function ended(): Promise<string> {
  const today = Temporal.Now.plainDateISO();
  const [found] = await ask('okrs.read', { which: 'all' });
  const fields = {
    name: 'Autumn',
    startsOn: today.subtract({ days: 91 }).toString(),
    endsOn: today.subtract({ days: 1 }).toString(),
    state: 'active' as const,
  };
  return (await ask('cycle.save', { id: found?.cycle.id ?? '', fields })).id;
}

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 900 } });
  page = await browser.openSurface('dashboard.html#okrs');
  ask = askFrom(page);
  await tellStory(ask);
  cycle = await ended();
});
afterAll(() => browser?.close());

const at = (place: string) => page.getByText(place, { exact: true }).waitFor();
const review = () => ask('cycleReview.read', { id: cycle });
const grades = async () =>
  (await review()).objectives.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.grade));

test('a cycle is closed by keyboard alone, left and resumed with the worker stopped in between', async () => {
  await page.getByRole('link', { name: 'Close it step by step' }).focus();
  await page.keyboard.press('Enter');
  await at('1 of 12');
  await press(page, /^Take 0\./);
  await tabTo(page, /^Score/);
  await page.keyboard.press('6');
  await tabTo(page, /What kept it from being whole/);
  await page.keyboard.type('The new checklist came late');
  await tabTo(page, /^Did pay or bonus/);
  await page.keyboard.press('Space');
  await tabTo(page, /^And in the next cycle/);
  await page.keyboard.press('Space');
  await browser.stopWorker();
  await press(page, /^Next$/);
  await at('2 of 12');
  await expect
    .poll(async () => (await grades())[0])
    .toEqual({
      ...{ score: 0.6, cause: 'The new checklist came late', incentive: true, choice: 'keep' },
      nextTarget: null,
    });

  await page.close();
  await browser.stopWorker();
  page = await browser.openSurface(`dashboard.html#close/${cycle}`);
  ask = askFrom(page);
  await at('2 of 12');
  for (let place = 3; place <= 9; place += 1) {
    await press(page, /^Next$/);
    await at(`${place} of 12`);
  }
  await page.getByRole('heading', { name: 'Scores' }).waitFor();
  await page.keyboard.press('Tab');
  await press(page, /^Next$/);
  await tabTo(page, /^What did we learn/);
  await page.keyboard.type('Begin with the checklist');
  await browser.stopWorker();
  await press(page, /^Next$/);
  await press(page, /^Draft this cycle/);
  await page.getByText(/is drafted\. Rewrite/).waitFor();
  await press(page, /^Next$/);
  await press(page, /^Close the cycle/);
  await page.getByText('It is closed.').waitFor();

  const { cycle: closed, next } = await review();
  expect(closed).toMatchObject({ state: 'closed', retrospective: { learnt: 'Begin with the checklist' } });
  const drafted = await ask('cycleReview.read', { id: next?.id ?? '' });
  expect(drafted.cycle.state).toBe('draft');
  const copies = drafted.objectives.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult));
  expect(copies).toMatchObject([
    { title: expect.stringMatching(/^Raise activation/), metric: { baseline: 31 } },
  ]);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Close the cycle' }).waitFor();
});

/** Answers enough for pictures that tell something. */
async function answered(): Promise<void> {
  const { objectives, next } = await review();
  if (next) await ask('cycle.remove', { id: next.id });
  const ids = objectives.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.id));
  const told = [
    { score: 0.6, cause: 'The new checklist came late.', choice: 'keep' as const, nextTarget: 45 },
    {
      score: 0.3,
      cause: 'Invitations were rebuilt in the last month only.',
      incentive: true,
      choice: 'keep' as const,
    },
    { score: 0.7, choice: 'drop' as const },
    { score: 1, choice: 'change' as const },
    { score: 0.2, cause: 'Nobody had time for it.' },
  ];
  for (const [place, answers] of told.entries()) {
    await ask('keyResult.grade', { id: ids[place] ?? '', answers });
  }
  const change = 'One owner for the first week.';
  await ask('cycle.lookBack', { id: cycle, answers: { change, stop: 'Shipping before we can measure.' } });
}

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await page.locator('main h1').waitFor();
}

test.each(LOOKS_OF_A_STATE)(
  'closing and looking back hold at every width without fault: %s, %s',
  async (language, theme) => {
    await answered();
    await ask('settings.change', { language, theme });
    const ids = (await review()).objectives.flatMap(({ keyResults }) =>
      keyResults.map(({ keyResult }) => keyResult.id),
    );
    const places = {
      grade: `close/${cycle}?step=${ids[1]}`,
      scores: `close/${cycle}?step=scores`,
      'look-back': `close/${cycle}?step=lookBack`,
      next: `close/${cycle}?step=next`,
      end: `close/${cycle}?step=end`,
      retrospective: `retrospective/${cycle}`,
      cycles: 'retrospectives',
    };
    for (const [name, place] of Object.entries(places)) {
      await visit(place);
      await page.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        language.replace('_', '-'),
      );
      expect(await faults(page), name).toEqual([]);
      for (const width of [360, 620, 900, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${name} at ${width}`).toBe(0);
        if (width === 360 || width === 1280)
          await picture(page, {
            path: `${SCREENS}/closing-${name}-${language}-${theme}-${width}.png`,
            fullPage: true,
          });
      }
    }
  },
);

test('on paper there is the retrospective alone, in dark ink', async () => {
  await ask('settings.change', { language: 'en', theme: 'dark' });
  await visit(`retrospective/${cycle}`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  await picture(page, { path: `${SCREENS}/closing-retrospective-print.png`, fullPage: true });
});
