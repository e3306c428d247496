import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid } from 'node:process';
import type { Chromium } from './chromium.ts';

const POLICIES = '/etc/chromium/policies/managed';

/** Whether policies can be set here: Chromium reads them where root alone writes. */
export const MAY_SET_POLICIES = getuid?.() === 0;

/** What an organisation says to the extension in an open Chromium, as if its administrator had just said so. */
export async function setPolicy(chromium: Chromium, policy: object): Promise<{ remove(): Promise<void> }> {
  const file = join(POLICIES, `throughline-test-${process.pid}-${chromium.extensionId}.json`);
  const reload = async () => {
    const page = await chromium.context.newPage();
    await page.goto('chrome://policy');
    await page.locator('#reload-policies').click();
    await page.close();
  };
  await mkdir(POLICIES, { recursive: true });
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [chromium.extensionId]: policy } } }));
  await reload();
  return {
    async remove() {
      await rm(file, { force: true });
      await reload().catch(() => {});
    },
  };
}
