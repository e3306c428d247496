import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BadgeFault, badgeFaults } from './harness/badge-faults';
import { handleFaults } from './harness/handle-faults';
import { grantHost } from './harness/host-access';
import { SITES } from './harness/hosts';
import { overlayPart } from './harness/overlay';
import { ARTIFACTS } from './harness/paths';
import { takesPictures } from './harness/picture';
import { PLACES, VIEWS_WITH_ROWS } from './harness/places';
import { until } from './harness/until';
import { jiraIssue, openStage, type Stage, type StandInWindow } from './overlay-stage';

/** Every value of scheme, zoom and direction at least twice, and every pair of scheme and direction. */
const LOOKS = [
  { scheme: 'light', zoom: 1, direction: 'ltr' },
  { scheme: 'dark', zoom: 0.8, direction: 'rtl' },
  { scheme: 'light', zoom: 1.5, direction: 'rtl' },
  { scheme: 'dark', zoom: 2, direction: 'ltr' },
] as const;
type Look = (typeof LOOKS)[number];

/** Each view in two looks, its neighbour in the other two; every view in every look where pictures are wanted. */
const VIEWS = Object.entries(VIEWS_WITH_ROWS).map(([view, url], nth) => ({
  view,
  url,
  looks: takesPictures ? [...LOOKS] : LOOKS.filter((_, look) => look % 2 === nth % 2),
}));

const PICTURES = join(ARTIFACTS, 'screens/badges');
const WINDOW = { width: 1_440, height: 900 };

let stage: Stage;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage();
  for (const site of [SITES['jira-data-center'], SITES.linear]) await grantHost(stage.chromium, `${site}/*`);
  const keyResult = stage.keyResults[0]?.id ?? '';
  const [tied, exempt, twice] = ['101', '102', '103'].map((nth) => [
    jiraIssue(`ACT-${nth}`),
    { ...jiraIssue(`ACT-${nth}`), key: `linear:linear.app%2Facme:ACT-${nth}` },
    { ...jiraIssue(`ACT-${nth}`), key: `jira:jira.acme.test%2Fjira:ACT-${nth}` },
    { key: `asana:asana:1209871000000${nth}`, title: nth, url: PLACES.asana.task },
    {
      key: `notion:notion:3f0a1b2c-0000-4000-8000-000000000${nth.replace('1', '0')}`,
      title: nth,
      url: PLACES.notion.task,
    },
  ]);
  await stage.ask('tie.create', { tasks: tied ?? [], keyResult, insteadOf: null });
  for (const { id } of stage.keyResults.slice(0, 2))
    await stage.ask('tie.create', { tasks: twice ?? [], keyResult: id, insteadOf: null });
  await stage.ask('exemption.create', { tasks: exempt ?? [], reason: 'upkeep' });
});
afterAll(() => stage?.chromium.close());

/** As the browser's own zoom does: fewer CSS pixels in the window, each of them larger. */
async function zoomTo(session: CDPSession, { zoom }: Look): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(WINDOW.width / zoom),
    height: Math.round(WINDOW.height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  });
}

/** Not by `page.screenshot`, which would end the zoom. */
async function zoomedPicture(session: CDPSession, name: string): Promise<void> {
  if (!takesPictures) return;
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await writeFile(join(PICTURES, `${name.replaceAll(' ', '-')}.png`), data, 'base64');
}

/** Scrolls whatever can be scrolled, and lets the page draw the rows that come. */
async function scrollTo(page: Page, down: number): Promise<void> {
  await page.evaluate(async (top) => {
    for (const one of document.querySelectorAll('*'))
      if (one.scrollHeight > one.clientHeight) one.scrollTop = top;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, down);
}

describe.each(VIEWS)('$view', ({ view, url, looks }) => {
  let page: Page;
  let session: CDPSession;
  beforeAll(async () => {
    page = await stage.visit(url);
    session = await page.context().newCDPSession(page);
  });
  afterAll(() => stage.leave());

  test.each(looks)('badges are right, $scheme at $zoom, $direction', async (look) => {
    await zoomTo(session, look);
    await page.evaluate(({ scheme, direction }) => {
      (window as unknown as StandInWindow).standIn.setScheme(scheme);
      document.documentElement.dir = direction;
    }, look);
    await until(
      () => page.evaluate(() => document.querySelectorAll('[data-throughline]').length > 3),
      `badges on ${url}`,
    );
    await zoomedPicture(session, [view, look.scheme, look.zoom, look.direction].join(' '));
    const handle = (await overlayPart(page, '.handle'))?.box;
    expect(handle?.x).toBeGreaterThanOrEqual(0);
    expect((handle?.x ?? 0) + (handle?.width ?? 0)).toBeLessThanOrEqual(WINDOW.width / look.zoom + 1);
    expect(handle?.width).toBeLessThanOrEqual(40);
    expect(handle && (await handleFaults(page, handle))).toEqual([]);
    for (const scrolled of [0, 30]) {
      await scrollTo(page, scrolled);
      expect(await badgeFaults(page)).toEqual([] satisfies BadgeFault[]);
    }
  });
});

test('on a page that reads from the right the handle is at the left, away from its navigation', async () => {
  const page = await stage.visit(`${PLACES.asana.list}?dir=rtl`);
  const handle = (await overlayPart(page, '.handle'))?.box;
  expect(handle?.x).toBeLessThanOrEqual(0);
  expect(handle && (await handleFaults(page, handle))).toEqual([]);
  await stage.leave();
});
