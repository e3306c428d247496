import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { ACME, ENROLMENT, LINK, NOW, PEOPLE, REFUSED, SCOPES } from '../unit/dashboard/team-answers';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { LOOKS, picture, takesPictures } from './harness/picture';
import { askFrom } from './harness/surface';

declare const chrome: typeof import('wxt/browser').browser;

const PICTURES = `${ARTIFACTS}/team`;
const WIDTHS = takesPictures ? [360, 620, 900, 1280] : [360, 900];
const SHOWN = [360, 1280];
const HEIGHT = 860;

/** What the background would answer, by the message's name. */
type Answers = Record<string, unknown>;

const well: Answers = {
  'team.read': { spaces: [ACME], enrolment: null },
  'team.people': PEOPLE,
  'team.scopes': SCOPES,
  'team.figures': {
    asOf: NOW,
    keyResults: {},
    containers: [{ scope: 'jira:acme:ABC', tied: 41, exempt: 3, untied: 9, done: 20 }],
  },
  'team.refused': [],
  'team.invite': { id: 'i9', link: LINK, until: NOW + 1e9 },
  'team.pair': { link: LINK, until: NOW + 590_000 },
};
const alone: Answers = { 'team.read': { spaces: [], enrolment: null } };
const ill = {
  ...ACME,
  ...{ state: 'offline', trouble: 'clockAhead', pending: 3, refused: 2, nextTryAt: NOW + 9e5, dropped: 1 },
  byPolicy: true,
};
const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

interface Place {
  hash: string;
  answers: Answers;
  /** By the words of English and of Chinese. */
  presses?: { en: (page: Page) => Promise<void>; zh_CN: (page: Page) => Promise<void> };
}

const PLACES: Record<string, Place> = {
  alone: { hash: 'team', answers: alone },
  steps: { hash: 'team', answers: alone, presses: { en: press('Show the steps'), zh_CN: press('显示步骤') } },
  code: { hash: 'team', answers: alone, presses: { en: press('I have a code'), zh_CN: press('我有代码') } },
  enrol: {
    hash: 'team',
    answers: { 'team.read': { spaces: [], enrolment: ENROLMENT } },
  },
  'settings-by-policy': {
    hash: 'settings',
    answers: {
      'team.read': { spaces: [{ ...ACME, byPolicy: true }], enrolment: { ...ENROLMENT, space: 'group' } },
    },
  },
  list: {
    hash: 'team',
    answers: { ...well, 'team.read': { spaces: [ACME, { ...ill, id: 'b', name: 'Own' }], enrolment: null } },
  },
  well: { hash: 'team/acme', answers: well },
  ill: {
    hash: 'team/acme',
    answers: {
      ...well,
      'team.read': { spaces: [ill], enrolment: null },
      'team.refused': [
        REFUSED,
        { ...REFUSED, id: 'r2', kind: 'checkIn', title: '', reason: 'appendOnly', canKeep: false, said: {} },
      ],
    },
  },
  'signed-out': {
    hash: 'team/acme',
    answers: {
      ...well,
      'team.read': {
        spaces: [{ ...ACME, state: 'stopped', trouble: 'signedOut', auth: 'identity', pending: 3 }],
        enrolment: null,
      },
    },
    presses: { en: press('I have an invitation'), zh_CN: press('我有邀请') },
  },
  consent: {
    hash: 'team/acme',
    answers: {
      ...well,
      'team.read': {
        spaces: [{ ...ACME, state: 'stopped', trouble: 'consent', pending: 3 }],
        enrolment: null,
      },
    },
  },
  people: {
    hash: 'team/acme?part=people',
    answers: well,
    presses: { en: press('Make an invitation'), zh_CN: press('生成邀请') },
  },
  browsers: {
    hash: 'team/acme?part=browsers',
    answers: well,
    presses: { en: press('Make a link'), zh_CN: press('生成链接') },
  },
  'team-editor': {
    hash: 'team/acme?part=people',
    answers: well,
    presses: { en: press('Make a team'), zh_CN: press('新建团队') },
  },
  scopes: { hash: 'team/acme?part=scopes', answers: well },
  space: { hash: 'team/acme?part=space', answers: well },
  leave: {
    hash: 'team/acme?part=space',
    answers: well,
    presses: { en: press('Leave and wipe'), zh_CN: press('退出并删除') },
  },
};

let browser: Chromium;
let page: Page;
let ask: Ask;
let answers: Answers = {};

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: HEIGHT } });
  page = await browser.context.newPage();
  await page.exposeFunction('answerOf', (name: string) => answers[name]);
  // A page that asks of team sharing is answered as the test says; everything else goes to the background.
  await page.addInitScript(() => {
    if (typeof chrome === 'undefined' || !chrome.runtime?.sendMessage) return;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: object) => Promise<unknown>;
    const { answerOf } = globalThis as unknown as { answerOf: (name: string) => Promise<unknown> };
    (chrome.runtime as { sendMessage: unknown }).sendMessage = async (
      message: { throughline?: string },
      heard?: (answer: unknown) => void,
    ) => {
      const isOfTeam = message.throughline?.startsWith('team.');
      const answer = isOfTeam
        ? { ok: true, reply: (await answerOf(message.throughline ?? '')) ?? null }
        : await send(message);
      if (typeof heard === 'function') heard(answer);
      return answer;
    };
  });
  await page.goto(`${browser.origin}/dashboard.html#settings`);
  await page.locator('main h1').waitFor();
  ask = askFrom(page);
});
afterAll(() => browser?.close());

async function visit({ hash, presses }: Place, language: 'en' | 'zh_CN'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${hash}`);
  await page.locator('main h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await presses?.[language](page);
}

test.each(Object.entries(PLACES))('%s holds at every width without fault', async (name, place) => {
  answers = place.answers;
  for (const [language, theme] of LOOKS) {
    await ask('settings.change', { language, theme });
    await visit(place, language);
    expect(await faults(page), theme).toEqual([]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect(await overflow(page), `${language} at ${width}`).toBe(0);
      if (SHOWN.includes(width)) {
        const path = `${PICTURES}/${name}-${language}-${theme}-${width}.png`;
        await picture(page, { path, fullPage: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: HEIGHT });
  }
});
