import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { holdClock } from './harness/clock';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { tellStory } from './story';

const SCREENS = `${ARTIFACTS}/screens`;
/** A Thursday: the story's check-ins of two to four days ago lie in its week. */
const TODAY = '2031-02-20T10:00';

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 860 }, timeZone: 'UTC' });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clock = await holdClock(browser, TODAY);
  page = await browser.openSurface('dashboard.html#okrs');
  await tellStory(askFrom(page), 'Alice Chen', clock.today());
});
afterAll(() => browser?.close());

const clipboard = (type: string) =>
  page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(type))?.text();
  }, type);

const words = {
  en: {
    formatted: 'Copy with formatting',
    copied: 'Copied',
    // What the Coach found stands between them, and is its own tests' matter.
    told: [
      '# This quarter: Feb 17, 2031 to Feb 23, 2031',
      [
        'What moved\n\n- B1 Keep uptime at least 99.9%: 99.95% → 99.97%',
        '- B2 Bring p95 page load down from 2.4 s to 1.2 s: 2.3 s (8%) → 2.2 s (17%)',
      ].join('\n'),
      'At risk\n\n- B2 Bring p95 page load down from 2.4 s to 1.2 s: Off track · Confidence 3',
      'Waiting for a check-in\n\n- Alice Chen: A1 and B3\n- Ben Okafor: A2, A3, and C1\n',
    ],
  },
  zh_CN: {
    formatted: '带格式复制',
    copied: '已复制',
    told: [
      '# This quarter：2031年2月17日 至 2031年2月23日',
      [
        '有变化的\n\n- B1 Keep uptime at least 99.9%：99.95% → 99.97%',
        '- B2 Bring p95 page load down from 2.4 s to 1.2 s：2.3 s（8%） → 2.2 s（17%）',
      ].join('\n'),
      '有风险的\n\n- B2 Bring p95 page load down from 2.4 s to 1.2 s：偏离目标 · 信心 3',
      '等待更新\n\n- Alice Chen：A1和B3\n- Ben Okafor：A2、A3和C1\n',
    ],
  },
} as const;

test.each(['en', 'zh_CN'] as const)(
  'the digest of a fixed week, copied with formatting: %s',
  async (language) => {
    await askFrom(page)('settings.change', { language, theme: language === 'en' ? 'light' : 'dark' });
    await page.goto('about:blank');
    await page.goto(`${browser.origin}/dashboard.html#digest`);
    const { formatted, copied, told } = words[language];
    await page.getByRole('article').waitFor();
    expect(await faults(page)).toEqual([]);
    await picture(page, { path: `${SCREENS}/digest-${language}.png`, fullPage: true });
    await page.getByRole('button', { name: formatted }).click();
    await page.getByText(copied, { exact: true }).waitFor();
    const markdown = (await clipboard('text/plain')) ?? '';
    const parts = markdown.split('\n\n## ');
    expect([...parts.slice(0, 3), parts.at(-1)]).toEqual(told);
    const shown = await page.getByRole('article').innerText();
    const html = (await clipboard('text/html')) ?? '';
    const plain = await page.evaluate((html) => {
      return new DOMParser().parseFromString(html, 'text/html').body.textContent;
    }, html);
    expect(plain?.replace(/\s/g, '')).toBe(shown.replace(/\s/g, ''));
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toBe(0);
    await picture(page, { path: `${SCREENS}/digest-${language}-360.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 860 });
  },
);
