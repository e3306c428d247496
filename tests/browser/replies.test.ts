import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { caretIn } from './harness/caret';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { tellStory } from './story';

const SCREENS = `${ARTIFACTS}/screens`;

let browser: Chromium;
let page: Page;
let ask: Ask;
let keyResult: string;
let bo: string;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 900 } });
  page = await browser.openSurface('dashboard.html#settings');
  ask = askFrom(page);
  await tellStory(ask, 'Alice Chen');
  const people = (await ask('persons.read', {})).map(({ person }) => person);
  bo = people.find(({ name }) => name === 'Ben Okafor')?.id ?? '';
  const alice = people.find(({ me }) => me)?.id ?? '';
  const [cycle] = await ask('okrs.read', { which: 'active' });
  const results = cycle?.objectives.flatMap((objective) => objective.keyResults) ?? [];
  const one = results.find((each) => each.keyResult.code === 'B2') ?? results[0];
  keyResult = one?.keyResult.id ?? '';
  await ask('person.isMe', { id: bo });
  await ask('checkIn.create', {
    ...{
      keyResult,
      value: one?.standing.current?.value ?? 2.2,
      confidence: 2,
      note: 'Caching helped a little',
    },
    ...{ observedOn: null, replaces: null, blocker: 'The vendor has not signed off the new region' },
    ...{ nextStep: 'Measure again with the old one', blockerFor: { id: alice } },
  });
  await ask('person.isMe', { id: alice });
});
afterAll(() => browser?.close());

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/${place}`);
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

const LOOKS = [
  { look: 'light', width: 1280, change: { language: 'en', theme: 'light' } },
  { look: 'dark-narrow', width: 360, change: { language: 'zh_CN', theme: 'dark' } },
] as const;

test.each(LOOKS)('what waits, whose it is, and who they are fit and can be read: $look', async (look) => {
  await ask('settings.change', look.change);
  await page.setViewportSize({ width: look.width, height: 900 });
  const places = {
    due: 'dashboard.html#due',
    'key-result': `dashboard.html#key-result/${keyResult}`,
    'check-in': `dashboard.html#okrs/check-in/${keyResult}`,
    okrs: 'dashboard.html#okrs',
    digest: 'dashboard.html#digest',
    people: 'dashboard.html#people',
    person: `dashboard.html#person/${bo}`,
    popup: 'popup.html',
  };
  for (const [name, place] of Object.entries(places)) {
    await visit(place);
    if (name === 'check-in') await page.getByRole('dialog').waitFor();
    if (name === 'popup' || name === 'due')
      await page.getByText('vendor has not signed off').first().waitFor();
    expect([name, await faults(page)]).toEqual([name, []]);
    expect([name, await overflow(page)]).toEqual([name, 0]);
    await picture(page, { path: `${SCREENS}/voices-${name}-${look.look}.png`, fullPage: true });
  }
});

test('a blocker is for somebody in a few keys, and the popup takes the reply', async () => {
  await ask('settings.change', { language: 'en', theme: 'light' });
  await page.setViewportSize({ width: 360, height: 600 });
  await visit('popup.html');
  const waiting = page.getByRole('region', { name: 'Waiting for you' });
  await waiting.getByRole('button', { name: /^Reply on/ }).click();
  await caretIn(waiting.getByRole('textbox'));
  await page.keyboard.type('Signed today. Does that help?');
  await picture(page, { path: `${SCREENS}/voices-reply.png`, fullPage: true });
  await page.keyboard.press('Enter');
  await waiting.waitFor({ state: 'detached' });

  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(`dashboard.html#okrs/check-in/${keyResult}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Signed today. Does that help?').waitFor();
  await dialog.getByLabel('Value').fill('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('3');
  // The question comes with low confidence, a moment after the key.
  const blocker = dialog.getByLabel('What stands in the way? (optional)');
  await blocker.waitFor();
  await page.keyboard.press('Tab');
  await caretIn(blocker);
  await page.keyboard.type('No budget');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('be');
  await dialog.getByRole('option', { name: /Ben Okafor/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await picture(page, { path: `${SCREENS}/voices-picker.png` });
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const [latest] = await ask('checkIns.read', { keyResult });
  expect(latest).toMatchObject({ blocker: 'No budget', blockerFor: { id: bo }, author: { isMe: true } });
});

test('Escape leaves the list of people and not the dialog around it', async () => {
  await visit(`dashboard.html#key-result/${keyResult}/key-result/${keyResult}`);
  const dialog = page.getByRole('dialog');
  const owner = dialog.getByRole('combobox', { name: 'Owner' });
  await owner.fill('be');
  await dialog.getByRole('listbox').waitFor();
  await picture(page, { path: `${SCREENS}/voices-owner.png` });
  await page.keyboard.press('Escape');
  await dialog.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await dialog.isVisible()).toBe(true);
});
