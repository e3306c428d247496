import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OkrDraft } from '@/lib/domain/draft';
import type { Ask } from '@/lib/protocol/envelope';
import { type Chromium, openChromium } from './harness/chromium';
import { askFrom } from './harness/surface';
import { until } from './harness/until';

declare const chrome: typeof import('wxt/browser').browser;

let browser: Chromium;
let surface: Page;
let ask: Ask;

beforeAll(async () => {
  browser = await openChromium();
  surface = await browser.openSurface('popup.html');
  ask = askFrom(surface);
});
afterAll(() => browser?.close());

const bell = () => surface.evaluate(async () => (await chrome.storage.local.get('bell')).bell);
const badge = () => surface.evaluate(() => chrome.action.getBadgeText({}));
const title = () => surface.evaluate(() => chrome.action.getTitle({}));

/** A running cycle with one objective and so many key results, none of them measured yet. */
function draft(keyResults: number): OkrDraft {
  const today = Temporal.Now.plainDateISO();
  return {
    cycle: {
      name: 'Now',
      startsOn: today.subtract({ days: 30 }).toString(),
      endsOn: today.add({ days: 60 }).toString(),
    },
    objectives: [
      {
        title: 'Newcomers feel at home',
        why: '',
        forWhom: '',
        owner: null,
        level: 'team',
        ambition: 'committed',
        strategy: '',
        parent: null,
        keyResults: Array.from({ length: keyResults }, (_, n) => ({
          title: `Result ${n}`,
          metric: { kind: 'binary' },
          owner: null,
          dueOn: null,
          cadence: 'weekly',
          weight: 1,
        })),
      },
    ],
  };
}

// The event is played again: a tab that opens while the driver is still connecting is lost to it.
test.each([
  ['install', 1],
  ['update', 0],
] as const)('on %s the dashboard opens at its welcome %i times', async (reason, times) => {
  const welcome = () =>
    browser.context.pages().filter((page) => page.url().endsWith('dashboard.html#welcome'));
  for (const page of welcome()) await page.close();
  await (await browser.worker()).evaluate(async (reason) => {
    const event = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
    event.dispatch({ reason });
    // By the time the worker has asked the browser anything, it has asked for the tab as well.
    await chrome.tabs.query({});
  }, reason);
  await until(() => welcome().length === times, `${times} dashboards`);
  for (const page of welcome()) await page.close();
});

test('a commit rings the bell and puts what is due on the toolbar button, in words too', async () => {
  await ask('okrs.create', { draft: draft(3) });
  await until(async () => (await badge()) === '3', 'three due check-ins on the button');
  await until(async () => /3/.test(await title()), 'the same in words');
  const { revision } = await ask('revision.read', {});
  await until(async () => ((await bell()) as { revision?: number })?.revision === revision, 'the bell');
});

test('what was committed outlives a worker that is stopped, and the next message wakes it', async () => {
  await browser.stopWorker();
  const [cycle] = await ask('okrs.read', { which: 'active' });
  expect(cycle?.objectives[0]?.keyResults).toHaveLength(3);
});

test('a check-in takes its key result off the toolbar button, and undo puts it back', async () => {
  const [cycle] = await ask('okrs.read', { which: 'active' });
  const keyResult = cycle?.objectives[0]?.keyResults[0]?.keyResult.id as string;
  const { undo } = await ask('checkIn.create', {
    keyResult,
    value: 1,
    confidence: 7,
    note: '',
    observedOn: null,
    replaces: null,
  });
  await until(async () => (await badge()) === '2', 'two due check-ins');
  await ask('undo', { step: undo });
  await until(async () => (await badge()) === '3', 'three due check-ins again');
});

test('a ring that died with the worker is rung at its next start', async () => {
  const rung = (revision: number) => async () =>
    ((await bell()) as { revision: number }).revision === revision;
  // A ring that is still under way would be taken for the missed one.
  await until(rung((await ask('revision.read', {})).revision), 'the ring of what went before');
  await surface.evaluate(() => chrome.storage.local.set({ bell: { revision: 0, touched: [] } }));
  await browser.stopWorker();
  const { revision } = await ask('revision.read', {});
  await until(rung(revision), 'the missed ring');
  expect(await bell()).toEqual({ revision, touched: 'all' });
});

test('there is one alarm, at the start of a day of the person', async () => {
  await ask('settings.change', { reminder: { on: false, weekday: 1, hour: 9 } });
  const timeOf = (at = 0) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainTime();
  const [alarm] = await until(async () => {
    const set = await surface.evaluate(() => chrome.alarms.getAll());
    return set.length === 1 && timeOf(set[0]?.scheduledTime).toString() === '00:00:00' && set;
  }, 'one alarm at the start of a day');
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now());
});

test('the toolbar speaks the language that was chosen', async () => {
  await ask('settings.change', { language: 'zh_CN' });
  await until(async () => /关键结果/.test(await title()), 'Chinese on the button');
  await ask('settings.change', { language: null });
});

test('a message that nobody listed, or with a broken payload, is refused and changes nothing', async () => {
  const before = await ask('revision.read', {});
  for (const request of [
    { throughline: 'okrs.destroy', payload: {} },
    { throughline: 'undo', payload: { step: 5 } },
    { throughline: 'page.badges', payload: { tasks: [], open: null } },
    { throughline: 'toString', payload: {} },
  ]) {
    expect(await surface.evaluate((asked) => chrome.runtime.sendMessage(asked), request)).toMatchObject({
      ok: false,
    });
  }
  expect(await ask('revision.read', {})).toEqual(before);
});
