import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as driver, type Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** What a Chromium must be started with for its toolbar button to be pressed and the popup to be reached. */
export const POPUP_ARGUMENTS = ['--enable-unsafe-extension-debugging', '--remote-debugging-port=0'];

/** The popup over a page, as a press of the toolbar button opens it; it is closed with `close`. */
export interface ToolbarPopup {
  page: Page;
  close(): Promise<void>;
}

/** Presses the toolbar button over this page, which also lets the extension look at it. */
export async function openToolbarPopup(chromium: Chromium, over: Page): Promise<ToolbarPopup> {
  await over.bringToFront();
  const popup = `${chromium.origin}/popup.html`;
  await press(chromium, over, popup);
  const [port] = (await readFile(join(chromium.profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  // The driver that opened the browser does not list the popup among its pages; one that comes later does.
  const second = await driver.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await until(
    () =>
      second
        .contexts()
        .flatMap((context) => context.pages())
        .find((one) => one.url() === popup),
    'the popup among the pages',
  );
  return {
    page,
    async close() {
      await page.close().catch(() => {});
      await second.close();
    },
  };
}

async function press({ context, extensionId }: Chromium, over: Page, popup: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is gone');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === over.url());
  if (!tab) throw new Error(`No tab shows ${over.url()}`);
  // https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-triggerAction
  await session.send(
    'Extensions.triggerAction' as never,
    { id: extensionId, targetId: tab.targetId } as never,
  );
  // Who connects before there is a popup is never told of it.
  const isPopup = ({ url, type }: { url: string; type: string }) => type === 'page' && url === popup;
  await until(
    async () => (await session.send('Target.getTargets')).targetInfos.some(isPopup),
    'the popup to open',
  );
  await session.detach();
}
