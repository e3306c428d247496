import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import notion from '@/lib/tools/notion';
import { mendingPatch } from '../tools/redesign';
import { overlayPart } from './harness/overlay';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { HEARD_WITHIN_MS, MAY_SET_POLICIES, setPolicy } from './harness/policy';
import { redesignPage } from './harness/redesigned';
import { until } from './harness/until';
import { handleLabel, openStage, type Stage } from './overlay-stage';

const PICTURES = join(ARTIFACTS, 'patch');
const PATCH = mendingPatch(notion);

let stage: Stage;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage?.chromium.close());

/** Opens the stand-in as it would be after a redesign. */
async function visitRedesigned(url: string): Promise<Page> {
  const page = await stage.visit(url);
  await page.evaluate(redesignPage);
  return page;
}

const badges = (page: Page) => page.locator('[data-throughline]').count();
const isLimited = async (page: Page) => (await handleLabel(page)).includes('Limited view');

test('a redesigned page says so in words and shape, keeps tying by address, and tells how it is built', async () => {
  const page = await visitRedesigned(PLACES.notion.task);
  await until(() => isLimited(page), 'limited view');
  expect((await overlayPart(page, '.handle'))?.attributes).toHaveProperty('data-limited');
  await picture(page, { path: join(PICTURES, 'handle.png') });

  await stage.chromium.toggleSidebar(page);
  const frame = await stage.chromium.sidebarFrame(page);
  await frame.getByText(/Limited view/).waitFor();
  await frame.getByRole('button', { name: 'Show a diagnostic' }).click();
  const said = await frame.getByRole('textbox', { name: 'Diagnostic of this page' }).inputValue();
  expect(said).toMatch(/^throughline: [\d.]+\nbrowser: Chrome \d+\nadapter: notion\n/);
  expect(said).toMatch(/understood: no/);
  expect(said).not.toMatch(/Welcome|3f0a1b2c|acme/i);
  await frame.getByRole('button', { name: 'Select all to copy' }).click();
  expect(await frame.evaluate(() => getSelection()?.toString() ?? '')).toContain('adapter: notion');
  await picture(page, { path: join(PICTURES, 'sidebar.png') });
});

test('an imported patch mends an open page without loading it again, and its undoing takes that back', async () => {
  const page = await visitRedesigned(PLACES.notion.table);
  await until(() => isLimited(page), 'limited view');
  await page.evaluate('window.sameDocument = true');

  const dashboard = await stage.chromium.openSurface('dashboard.html#tools');
  await dashboard.getByLabel('Paste a patch').fill(JSON.stringify(PATCH));
  await dashboard.getByRole('button', { name: 'Show what it changes' }).click();
  await dashboard.getByRole('region', { name: 'Changes for Notion' }).waitFor();
  await picture(dashboard, { path: join(PICTURES, 'preview.png'), fullPage: true });
  await dashboard.getByRole('button', { name: 'Import', exact: true }).click();
  await dashboard.getByRole('list', { name: /Patches in the order/ }).waitFor();
  await picture(dashboard, { path: join(PICTURES, 'dashboard.png') });
  await page.bringToFront();
  await until(async () => !(await isLimited(page)), 'the view to be understood');
  expect(await badges(page)).toBeGreaterThan(5);
  expect(await page.evaluate('window.sameDocument')).toBe(true);

  await dashboard.getByRole('button', { name: 'Remove' }).click();
  await until(() => isLimited(page), 'limited view again');
  await dashboard.close();
});

test.skipIf(!MAY_SET_POLICIES)('a policy delivers a patch, also to a page that is open', async () => {
  const page = await visitRedesigned(PLACES.notion.table);
  await until(() => isLimited(page), 'limited view');
  const policy = await setPolicy(stage.chromium, { patches: [PATCH, { adapter: 'notion' }] });
  try {
    await page.bringToFront();
    await until(async () => !(await isLimited(page)), 'the view to be understood', HEARD_WITHIN_MS);
    expect(await stage.ask('patches.read', {})).toMatchObject({ patches: [{ id: null }], brokenInPolicy: 1 });
  } finally {
    await policy.remove();
  }
  await page.bringToFront();
  await until(() => isLimited(page), 'limited view again', HEARD_WITHIN_MS);
});
