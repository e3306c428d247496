import { afterAll, beforeAll, expect, test } from 'vitest';
import notion from '@/lib/tools/notion';
import { mendingPatch } from '../tools/redesign';
import { type Firefox, openFirefox } from './harness/firefox';
import { PLACES } from './harness/places';
import { redesignPage } from './harness/redesigned';

declare const browser: typeof import('wxt/browser').browser;

let firefox: Firefox;
beforeAll(async () => {
  firefox = await openFirefox({ policy: { patches: [mendingPatch(notion)] } });
});
afterAll(() => firefox?.close());

test('in Firefox a policy delivers a patch that mends a redesigned page', async () => {
  const page = await firefox.page(PLACES.notion.table);
  await page.bringToFront();
  await page.waitForFunction('window.standIn');
  await page.evaluate(redesignPage);
  await page.waitForSelector('.next-notion-collection-item[data-throughline]');
  const surface = await firefox.openSurface('popup.html');
  const answer = await surface.evaluate(() =>
    browser.runtime.sendMessage({ throughline: 'patches.read', payload: {} }),
  );
  expect(answer).toMatchObject({ ok: true, reply: { patches: [{ id: null }] } });
});
