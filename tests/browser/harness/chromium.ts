import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import { builtExtension } from './build.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { type Server, startServer } from './https-server.ts';
import { type Installed, installedChromium } from './installed.ts';
import { until } from './until.ts';

/** How a Chromium is to be opened. Everything has a default that suits a test. */
export interface ChromiumOptions {
  headless?: boolean;
  /** BCP 47 tag of the browser's language. */
  language?: 'en' | 'zh-CN';
  /** CSS pixels of a page; null lets the window decide. */
  viewport?: { width: number; height: number } | null;
  /** The folder of an unpacked extension; null opens a browser without any. Default: the build. */
  extension?: string | null;
  /** A profile to keep; default: a new one that goes when the browser is closed. */
  profile?: string;
  /** A server to share; default: one of its own. null maps no host: the real network. */
  server?: Server | null;
  browser?: Installed;
  /** X display for the window, such as `:99`; default: that of this process. */
  display?: string;
  /** Whether Ctrl-C closes the browser and ends the process at once. Default: yes. */
  handlesInterrupt?: boolean;
  args?: readonly string[];
}

/** An open Chromium with the extension in it. */
export interface Chromium {
  context: BrowserContext;
  /** Throws when the browser was opened without a server. */
  server: Server;
  /** Empty when opened without an extension. */
  extensionId: string;
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
  close(): Promise<void>;
}

/** Opens a Chromium (headless, throwaway profile, tool hosts served from here) and waits for the extension. */
export async function openChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const browser = options.browser ?? installedChromium();
  if (!browser)
    throw new Error('No Chromium, Chrome or Edge is installed (on Debian: apt-get install chromium)');
  const owned = options.server === undefined ? await startServer() : null;
  const server = options.server ?? owned;
  const built = options.extension === undefined ? await builtExtension('chrome') : null;
  const extension = options.extension ?? built;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'throughline-profile-')));
  const headless = options.headless ?? true;

  async function tidy(): Promise<void> {
    await owned?.close();
    const remove = [built, options.profile ? null : profile].filter((folder) => folder !== null);
    await Promise.all(remove.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
  }

  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: browser.path,
      headless,
      handleSIGINT: options.handlesInterrupt ?? true,
      ignoreHTTPSErrors: server !== null,
      ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
      viewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
      ...(options.language === 'zh-CN' ? { locale: 'zh-CN' } : {}),
      env: {
        ...process.env,
        LANGUAGE: options.language === 'zh-CN' ? 'zh_CN' : 'en',
        ...(options.display ? { DISPLAY: options.display } : {}),
      },
      args: [
        ...chromiumArguments({
          browser,
          extension,
          port: server?.port ?? null,
          language: options.language ?? 'en',
        }),
        ...(options.args ?? []),
      ],
    })
    .catch(async (cause: unknown) => {
      await tidy();
      throw cause;
    });

  let closing: Promise<void> | null = null;
  function close(): Promise<void> {
    closing ??= context.close().then(tidy);
    return closing;
  }

  try {
    const extensionId = extension ? await loaded(context, browser, extension) : '';
    if (extension && !options.profile) await closeWelcome(context);
    return {
      ...controls(context, extensionId),
      context,
      extensionId,
      get server() {
        return owner(server);
      },
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function owner(server: Server | null): Server {
  if (!server) throw new Error('This browser was opened without a server');
  return server;
}

async function loaded(context: BrowserContext, browser: Installed, extension: string): Promise<string> {
  if (browser.byProtocol) {
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.loadUnpacked', { path: extension });
  }
  const worker = await until(
    () => context.serviceWorkers()[0],
    `the extension to come up in ${browser.name} ${context.browser()?.version() ?? ''} (${browser.path})`,
    20_000,
  );
  return new URL(worker.url()).host;
}

/** The dashboard's first run opens by itself after an install; tests and the tour open what they need. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = await until(
    () => context.pages().find((page) => page.url().endsWith('/dashboard.html#welcome')),
    'the first run',
    5_000,
  ).catch(() => null);
  await welcome?.close();
}

type Controls = Omit<Chromium, 'context' | 'server' | 'extensionId' | 'close'>;

function controls(context: BrowserContext, extensionId: string): Controls {
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
