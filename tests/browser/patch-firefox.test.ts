import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InViewTask } from '@/lib/domain/answers';
import notion from '@/lib/tools/notion';
import { mendingPatch } from '../tools/redesign';
import { type Firefox, openFirefox } from './harness/firefox';
import { PLACES } from './harness/places';
import { redesignPage } from './harness/redesigned';
import { until } from './harness/until';

declare const browser: typeof import('wxt/browser').browser;

let firefox: Firefox;
beforeAll(async () => {
  firefox = await openFirefox({ policy: { patches: [mendingPatch(notion)] } });
});
afterAll(() => firefox?.close());

async function ask<T>(surface: Page, throughline: string, payload: object): Promise<T> {
  const answer = await surface.evaluate((message) => browser.runtime.sendMessage(message), {
    throughline,
    payload,
  });
  return (answer as { reply: T }).reply;
}

/** Gives the first row of the redesigned page a title that it did not have before, and answers the row's id. */
function renameFirst(page: Page, title: string): Promise<string> {
  return page.evaluate((text) => {
    const id = document.querySelector('.next-notion-collection-item')?.getAttribute('data-block-id') ?? '';
    window.standIn.rename(id, text);
    window.standIn.remount();
    return id;
  }, title);
}

test('in Firefox a policy delivers a patch, and a redesigned page is understood', async () => {
  const page = await firefox.page(PLACES.notion.table);
  await page.waitForFunction('window.standIn');
  await page.evaluate(redesignPage);
  const surface = await firefox.openSurface('popup.html');
  expect(await ask(surface, 'patches.read', {})).toMatchObject({ patches: [{ id: null }] });
  await page.bringToFront();
  const id = await renameFirst(page, 'Only understood with the patch');
  await until(async () => {
    const [task] = await ask<InViewTask[]>(surface, 'tasks.inView', { tasks: [`notion:notion:${id}`] });
    return task?.title === 'Only understood with the patch';
  }, 'the title of a row');
});
