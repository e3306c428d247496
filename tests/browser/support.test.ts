import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { LOOKS_OF_A_STATE, picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { tellStory } from './story';

const PICTURES = `${ARTIFACTS}/support`;

let browser: Chromium;
let page: Page;
let ask: Ask;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1200, height: 860 } });
  page = await browser.openSurface('dashboard.html');
  ask = askFrom(page);
  await tellStory(ask);
});
afterAll(() => browser?.close());

const WORDS = {
  en: { add: 'It supports something else, too', label: 'Also supports', save: 'Save', is: 'supporting' },
  zh_CN: { add: '它还支撑别的', label: '同时支撑', save: '保存', is: '辅助支撑' },
} as const;

const looks = LOOKS_OF_A_STATE.flatMap((look) => [1200, 360].map((width) => [...look, width] as const));

test.each(looks)(
  'an objective is made to support another one, and both ends say so (%s, %s, %i px)',
  async (language, theme, width) => {
    await ask('settings.change', { language, theme });
    const [cycle] = await ask('okrs.read', { which: 'active' });
    const [above, below] = cycle?.objectives ?? [];
    const [upper, lower] = [above?.objective.id ?? '', below?.objective.id ?? ''];
    const words = WORDS[language];
    await page.setViewportSize({ width, height: 860 });
    const shoot = async (name: string): Promise<void> => {
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await picture(page, { path: `${PICTURES}/${name}-${language}-${theme}-${width}.png` });
    };
    const visit = async (place: string): Promise<void> => {
      await page.goto('about:blank');
      await page.goto(`${browser.origin}/dashboard.html#${place}`);
    };
    await visit(`objective/${lower}/objective/${lower}`);
    const add = page.getByRole('button', { name: words.add });
    await add.click();
    await page.getByLabel(words.label).selectOption(`keyResult:${above?.keyResults[0]?.keyResult.id}`);
    await page.getByLabel(words.label).scrollIntoViewIfNeeded();
    await shoot('editor');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.is, { exact: true }).waitFor();
    await page.getByText(words.is, { exact: true }).scrollIntoViewIfNeeded();
    await shoot('page');
    await visit(`map?of=${upper}`);
    const details = page.getByRole('complementary');
    await details.getByRole('button', { name: below?.objective.title ?? '' }).waitFor();
    await shoot('map');
    await ask('objective.save', {
      ...{ id: lower, reason: '', parent: null, supports: [] },
      fields: fieldsOf(below?.objective as never),
    });
  },
);

function fieldsOf(objective: Record<string, string>) {
  const { cycle, title, why, forWhom, owner, level, ambition, strategy } = objective;
  return { cycle, title, why, forWhom, owner, level, ambition, strategy } as never;
}
