import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid } from 'node:process';
import type { Chromium } from './chromium.ts';

const POLICIES = '/etc/chromium/policies/managed';

/** So long it may take until a policy is heard of, in ms: files that have just changed are left to settle. */
export const HEARD_WITHIN_MS = 40_000;

/** Whether policies can be set here: Chromium reads them where root alone writes. */
export const MAY_SET_POLICIES = getuid?.() === 0;

/** What an organisation says to the extension in an open Chromium, as if its administrator had just said so. */
export async function setPolicy(chromium: Chromium, policy: object): Promise<{ remove(): Promise<void> }> {
  const file = join(POLICIES, `throughline-test-${process.pid}-${chromium.extensionId}.json`);
  const page = await chromium.context.newPage();
  // It stays open: closed at once, it may never have asked.
  const reload = async () => {
    await page.goto('chrome://policy');
    await page.locator('#reload-policies').click();
  };
  await mkdir(POLICIES, { recursive: true });
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [chromium.extensionId]: policy } } }));
  const remove = async () => {
    await rm(file, { force: true });
    await reload().catch(() => {});
    await page.close();
  };
  await reload().catch(async (failure) => {
    await remove();
    throw failure;
  });
  return { remove };
}
