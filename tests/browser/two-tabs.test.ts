import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { tellStory } from './story';

const PICTURES = `${ARTIFACTS}/two-tabs`;

let browser: Chromium;
let tabs: [Page, Page];
let ask: Ask;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1200, height: 860 } });
  tabs = [await browser.openSurface('dashboard.html'), await browser.openSurface('dashboard.html')];
  ask = askFrom(tabs[0]);
  await tellStory(ask);
});
afterAll(() => browser?.close());

const LABELS = {
  en: { title: 'Key result', lag: 'Lag in days', save: 'Save', take: 'Take theirs', anew: 'Create anew' },
  zh_CN: { title: '关键结果', lag: '滞后天数', save: '保存', take: '采用对方的', anew: '重新创建' },
} as const;

test.each([
  ['en', 'light', 1200],
  ['zh_CN', 'dark', 360],
] as const)(
  'a key result that two tabs change at once loses nothing (%s, %s, %i px)',
  async (language, theme, width) => {
    await ask('settings.change', { language, theme });
    const [cycle] = await ask('okrs.read', { which: 'active' });
    const id = cycle?.objectives[0]?.keyResults[0]?.keyResult.id ?? '';
    const words = LABELS[language];
    const [mine, theirs] = tabs;
    for (const tab of tabs) {
      await tab.setViewportSize({ width, height: 860 });
      await tab.goto(`${browser.origin}/dashboard.html#key-result/${id}/key-result/${id}`);
      await tab.bringToFront();
      await tab.getByRole('dialog').waitFor();
      await tab.locator('dialog summary').first().click();
    }
    await mine.getByLabel(words.title, { exact: true }).fill(`Typed here ${width}`);
    await mine.getByLabel(words.lag).fill('30');
    await theirs.getByLabel(words.title, { exact: true }).fill(`Typed there ${width}`);
    await theirs.getByRole('button', { name: words.save, exact: true }).click();
    await theirs.getByRole('dialog').waitFor({ state: 'detached' });
    await mine.bringToFront();
    const note = mine.getByRole('alert');
    await note.getByText(`Typed there ${width}`).waitFor();
    expect(await faults(mine)).toEqual([]);
    expect(await overflow(mine)).toBe(0);
    await picture(mine, { path: `${PICTURES}/${language}-${theme}-${width}.png` });
    await note.getByRole('button', { name: words.take }).click();
    await mine.getByRole('button', { name: words.save, exact: true }).click();
    await mine.getByRole('dialog').waitFor({ state: 'detached' });
    const read = await ask('keyResult.read', { id });
    expect(read?.answer.keyResult).toMatchObject({ title: `Typed there ${width}`, lagDays: 30 });
  },
);

test.each([
  ['en', 'light', 1200],
  ['zh_CN', 'dark', 360],
] as const)(
  'a key result that is deleted in one tab while it is edited in the other is created anew (%s, %s, %i px)',
  async (language, theme, width) => {
    await ask('settings.change', { language, theme });
    const [cycle] = await ask('okrs.read', { which: 'active' });
    const id = cycle?.objectives[0]?.keyResults.at(-1)?.keyResult.id ?? '';
    const words = LABELS[language];
    const [mine] = tabs;
    await mine.setViewportSize({ width, height: 860 });
    await mine.goto(`${browser.origin}/dashboard.html#key-result/${id}/key-result/${id}`);
    await mine.bringToFront();
    await mine.getByLabel(words.title, { exact: true }).fill(`Kept ${width}`);
    await ask('keyResult.remove', { id });
    await mine.getByRole('alert').waitFor();
    expect(await faults(mine)).toEqual([]);
    expect(await overflow(mine)).toBe(0);
    await picture(mine, { path: `${PICTURES}/gone-${language}-${theme}-${width}.png` });
    await mine.getByRole('button', { name: words.anew }).click();
    await mine
      .getByRole('heading', { name: `Kept ${width}` })
      .first()
      .waitFor();
    const now = (await ask('okrs.read', { which: 'active' }))[0]?.objectives[0]?.keyResults.at(-1)?.keyResult;
    expect(now).toMatchObject({ title: `Kept ${width}` });
    expect(mine.url()).toContain(`#key-result/${now?.id}`);
  },
);
