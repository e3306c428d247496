import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OkrDraft } from '@/lib/domain/draft';
import { type Firefox, openFirefox } from './harness/firefox';
import { forgetReminders, remindedUntil } from './harness/overdue-reminder';
import { until } from './harness/until';

interface Told {
  addListener(heard: (id: string) => void): void;
}
declare const browser: {
  notifications: { onShown: Told; onClosed: Told };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  firefox = await openFirefox();
  page = await firefox.openSurface('dashboard.html#due', 'main h1');
});
afterAll(() => firefox?.close());

const ask = (name: string, payload: object) =>
  page.evaluate((asked) => browser.runtime.sendMessage(asked), { throughline: name, payload });

/**
 * Notes what becomes of notifications. Where there is nowhere to show one, as without a screen, Firefox says at once
 * that it is closed.
 */
async function listen(): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    browser.notifications.onShown.addListener((id) => heard.push(`shown ${id}`));
    browser.notifications.onClosed.addListener((id) => heard.push(`closed ${id}`));
  });
}
const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

function draft(): OkrDraft {
  const today = Temporal.Now.plainDateISO();
  const keyResult = {
    ...({ owner: null, dueOn: null, cadence: 'weekly', weight: 1 } as const),
    metric: {
      kind: 'increase',
      unit: '%',
      precision: 0,
      baseline: 20,
      target: 40,
      pacing: { shape: 'linear' },
    } as const,
  };
  return {
    cycle: { name: 'Now', startsOn: today.toString(), endsOn: today.add({ days: 60 }).toString() },
    objectives: [
      {
        ...{ title: 'Newcomers feel at home', why: '', forWhom: '', owner: null, strategy: '', parent: null },
        level: 'team',
        ambition: 'committed',
        keyResults: ['Activation', 'Retention'].map((title) => ({ ...keyResult, title })),
      },
    ],
  };
}

test('Firefox takes the reminder as it is, once, and leads to the list in which one checks in', async () => {
  await listen();
  await page.evaluate(forgetReminders);
  await ask('okrs.create', { draft: draft() });
  const [first] = await until(async () => {
    const told = await heard();
    return told.length > 0 && told;
  }, 'the notification');
  expect(first).toMatch(/reminder \d{4}-\d\d-\d\dT09:00$/);
  await until(async () => (await page.evaluate(remindedUntil)) > '2021', 'the moment to be done with');
  await ask('person.save', { id: null, name: 'Ada' });

  await page.bringToFront();
  await page.locator('li[aria-label="Activation"] form input').click();
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-text(Half way.)');
  const isNext = () => page.evaluate(() => document.activeElement?.matches('[aria-label="Retention"] input'));
  await until(isNext, 'the caret in the next value');
  await page.keyboard.type('24');
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-text(Nothing is due)');
  const told = (await heard()).filter((each) => each.startsWith(first?.split(' ')[0] ?? ''));
  expect(told).toEqual([first]);
});
