import type { BrowserContext, Frame, Page, Worker } from 'playwright-core';
import { until } from './until.ts';

/** What tests do to an open Chromium. */
export interface Controls {
  /** `chrome-extension://…`, without a trailing slash. */
  origin: string;
  /** The running service worker; started if it is not. */
  worker(): Promise<Worker>;
  /** A new tab at this address, its document loaded. */
  page(url: string): Promise<Page>;
  /** One of our own pages in a new tab, such as `popup.html`. */
  openSurface(path: string): Promise<Page>;
  /** One of our own pages in a window of its own: like the popup, it leaves the page beneath visible. */
  openWindow(path: string): Promise<Page>;
  /** Does what the keyboard shortcut does while this page is in front. */
  toggleSidebar(page: Page): Promise<void>;
  /** The sidebar frame of this page; waits until there is one. */
  sidebarFrame(page: Page): Promise<Frame>;
  /** Ends the service worker, as the browser does when it is idle. Its data stays. */
  stopWorker(): Promise<void>;
}

/** The controls of a browser that has the extension with this id in it. */
export function controls(context: BrowserContext, extensionId: string): Controls {
  const origin = `chrome-extension://${extensionId}`;

  async function targets(): Promise<string[]> {
    const session = await context.browser()?.newBrowserCDPSession();
    const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
    await session?.detach();
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
      .map(({ targetId }) => targetId);
  }

  async function worker(): Promise<Worker> {
    if ((await targets()).length === 0) {
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
      await until(async () => (await targets())[0], 'the service worker to start');
      await session.detach();
    }
    return until(
      () => context.serviceWorkers().find((worker) => worker.url().startsWith(origin)),
      'the worker',
    );
  }

  async function page(url: string): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(url, { waitUntil: 'domcontentloaded' });
    return opened;
  }

  return {
    origin,
    worker,
    page,
    openSurface: (path) => page(`${origin}/${path}`),
    async openWindow(path) {
      const opened = context.waitForEvent('page');
      await (await worker()).evaluate(createWindow, path);
      return opened;
    },
    async toggleSidebar(page) {
      await page.bringToFront();
      await (await worker()).evaluate(pressShortcut, page.url());
    },
    sidebarFrame: (page) =>
      until(
        () => page.frames().find((frame) => frame.url().startsWith(`${origin}/sidebar`)),
        `a sidebar frame on ${page.url()}`,
      ),
    // Playwright goes on listing a worker that was stopped, and an event may start it again at once: only the
    // moment of its stop tells.
    async stopWorker() {
      if ((await targets()).length === 0) return;
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      let stopped = false;
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        stopped ||= versions.some(
          ({ scriptURL, runningStatus }) => scriptURL.startsWith(origin) && runningStatus === 'stopped',
        );
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await until(() => stopped, 'the service worker to stop');
      await session.detach();
    },
  };
}

interface Tab {
  url?: string;
  lastAccessed?: number;
}

interface ChromeInWorker {
  windows: { create(options: object): Promise<unknown> };
  tabs: { query(by: object): Promise<Tab[]> };
  commands: { onCommand: { dispatch(name: string, tab: Tab): void } };
}

async function createWindow(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ChromeInWorker };
  await chrome.windows.create({ url, type: 'popup', width: 360, height: 600 });
}

/** Runs in the worker: keys sent over the protocol never reach `commands.onCommand`. */
async function pressShortcut(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ChromeInWorker };
  const tabs = await chrome.tabs.query({ active: true });
  const [tab] = tabs
    .filter((tab) => tab.url === url)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (!tab) throw new Error(`No tab in front shows ${url}`);
  chrome.commands.onCommand.dispatch('toggle-sidebar', tab);
}
