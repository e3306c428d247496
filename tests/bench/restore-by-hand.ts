import type { Page } from 'playwright-core';
import type { Measures } from './bench';
import { longestWait } from './held-up';
import type { LargeDatabase } from './large-database';

/**
 * Saves a backup file, gives its restore up while it is put in place, restores it, and takes that back: all by the
 * page's own buttons, since what a page sends is too large to be sent for it.
 */
export async function restoredByHand({ browser }: LargeDatabase): Promise<Measures> {
  const page = await browser.openSurface('dashboard.html#backup');
  const other = await browser.openSurface('popup.html');
  page.setDefaultTimeout(0);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor();

  const downloaded = page.waitForEvent('download', { timeout: 0 });
  const backup = await timed(() => press('Save a backup file').then(() => downloaded));
  await page.getByLabel('choose a file').setInputFiles(await (await downloaded).path());
  await page.getByRole('button', { name: 'Restore this' }).waitFor();

  await press('Restore this');
  await said(/Putting them in place: [1-9]/);
  const cancelled = await timed(() => press('Cancel').then(() => said('Cancelled. Nothing was changed.')));

  const pages = await timed(() => press('Restore this').then(() => said(/Putting them in place/)));
  let commit = 0;
  const waited = await longestWait(other, async () => {
    commit = await timed(() => said(/records restored/));
  });
  let undo = 0;
  const undoWaited = await longestWait(other, async () => {
    undo = await timed(() => press('Undo').then(() => said(/^Taken back/)));
  });
  await Promise.all([page, other].map((each: Page) => each.close()));
  return {
    'backup ms': backup,
    'cancelled within ms': cancelled,
    'pages ms': pages,
    'commit ms': commit,
    'longest wait ms': waited,
    'undo ms': undo,
    'undo longest wait ms': undoWaited,
  };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
