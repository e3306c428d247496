import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { builtExtension } from './build.ts';
import { startProxy } from './connect-proxy.ts';
import { type Server, startServer } from './https-server.ts';
import { installedFirefox } from './installed.ts';
import { PATIENCE_MS } from './patience.ts';
import { until } from './until.ts';

const GECKO_ID = 'throughline@throughline.example';
const UUID = '5c1b6a0e-7f1d-4f0e-9a55-0d3b1f6f4a11';

/** How a Firefox is to be opened. */
export interface FirefoxOptions {
  headless?: boolean;
  /** The folder of the extension. Default: the build. */
  extension?: string;
  /** A server to share; default: one of its own. */
  server?: Server;
  /** Idle milliseconds after which Firefox ends the background page. Default: its own 30 s. */
  backgroundIdleMs?: number;
  /** What an organisation's policy says to the extension. Default: there is none. */
  policy?: object;
  viewport?: { width: number; height: number } | null;
  /** A folder into which files are saved without a question. Default: Firefox's own. */
  downloads?: string;
}

/** An open Firefox with the extension in it. */
export interface Firefox {
  browser: Browser;
  server: Server;
  /** The hosts that were asked for and are none of the tools'; Firefox's own are among them. */
  refused: readonly string[];
  /** `moz-extension://…`, without a trailing slash. */
  origin: string;
  /** A new tab at this address, its document loaded. */
  page(url: string): Promise<Page>;
  /** One of our own pages in a new tab, once its document has the element `ready`. */
  openSurface(path: string, ready?: string): Promise<Page>;
  /** Says to this page what the background says to it when the shortcut is pressed. */
  toggleSidebar(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Opens a Firefox (headless, throwaway profile, tool hosts served from here) and installs the extension. */
export async function openFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const found = installedFirefox();
  if (!found) throw new Error('No Firefox is installed (on Debian: apt-get install firefox-esr)');
  const server = options.server ?? (await startServer());
  const proxy = await startProxy(server);
  const built = options.extension ? null : await builtExtension('firefox');
  const home = options.policy ? await homeWith(options.policy) : null;

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
    // Pages of the extension are out of a driver's reach without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(proxy.port, options),
    ...(home ? { env: { ...process.env, HOME: home } } : {}),
  });
  const close = async () => {
    await browser.close();
    await proxy.close();
    if (!options.server) await server.close();
    for (const folder of [built, home]) if (folder) await rm(folder, { recursive: true, force: true });
  };

  try {
    await browser.installExtension(options.extension ?? built ?? '');
    if (built) await closeWelcome(browser);
    return { ...controls(browser), browser, server, refused: proxy.refused, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/**
 * The dashboard's first run opens by itself after an install. Left to itself it comes when it likes, and hides the page
 * that a test has open: nothing is drawn there any more, and what is pressed is lost.
 */
async function closeWelcome(browser: Browser): Promise<void> {
  const welcome = await until(
    async () => (await browser.pages()).find((page) => page.url().endsWith('/dashboard.html#welcome')),
    'the first run',
  );
  await welcome.close();
}

/** A home folder in which Firefox finds this policy: https://mdn.io/native-manifests */
async function homeWith(policy: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: GECKO_ID, description: 'A policy', type: 'storage', data: policy };
  await writeFile(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest));
  return home;
}

function preferences(proxyPort: number, { backgroundIdleMs, downloads }: FirefoxOptions) {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.dns.disabled': true,
    'network.trr.mode': 5,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
    ...(backgroundIdleMs === undefined ? {} : { 'extensions.background.idle.timeout': backgroundIdleMs }),
    ...(downloads === undefined
      ? {}
      : {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.download.always_ask_before_handling_new_types': false,
          'browser.download.alwaysOpenPanel': false,
        }),
  };
}

function controls(browser: Browser): Pick<Firefox, 'origin' | 'page' | 'openSurface' | 'toggleSidebar'> {
  const origin = `moz-extension://${UUID}`;

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  }

  async function openSurface(path: string, ready = 'body'): Promise<Page> {
    const page = await newPage();
    // Its load is never reported for these addresses: https://github.com/puppeteer/puppeteer/issues/14314
    await page.goto(`${origin}/${path}`, { waitUntil: [] });
    // The empty document that it takes the place of has a body as well, and none of the browser's API.
    await until(() => isAt(page, origin), `${path} to take the place of the empty document`);
    await page.waitForSelector(ready);
    return page;
  }

  return {
    origin,
    openSurface,
    async page(url) {
      const page = await newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async toggleSidebar(page) {
      await page.bringToFront();
      const messenger = await openSurface('popup.html');
      await messenger.evaluate(sayToggle, page.url());
      await messenger.close();
      await page.bringToFront();
    },
  };
}

/** False as well while one document gives way to the other, when nothing can be asked. */
function isAt(page: Page, origin: string): Promise<boolean> {
  return page.evaluate((at) => location.href.startsWith(at), `${origin}/`).catch(() => false);
}

interface BrowserInSurface {
  tabs: {
    query(by: object): Promise<{ id?: number; url?: string; lastAccessed?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}

async function sayToggle(url: string): Promise<void> {
  const { browser } = globalThis as unknown as { browser: BrowserInSurface };
  const tabs = (await browser.tabs.query({})).filter((tab) => tab.url === url);
  const [tab] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
  await browser.tabs.sendMessage(tab.id, { throughline: 'toggle-sidebar' });
}
