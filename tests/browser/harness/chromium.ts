import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { type BrowserContext, chromium } from 'playwright-core';
import { builtExtension } from './build.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { type Controls, controls } from './chromium-controls.ts';
import { type Server, startServer } from './https-server.ts';
import { BROWSER_VARIABLE, type Installed, installedChromium } from './installed.ts';
import { PATIENCE_MS } from './patience.ts';
import { until } from './until.ts';

/** How a Chromium is to be opened. Everything has a default that suits a test. */
export interface ChromiumOptions {
  headless?: boolean;
  /** BCP 47 tag of the browser's language. */
  language?: 'en' | 'zh-CN';
  /** IANA name of the zone in which it lives. Default: that of this process. */
  timeZone?: string;
  /** CSS pixels of a page; null lets the window decide. */
  viewport?: { width: number; height: number } | null;
  /** The folder of an unpacked extension; null opens a browser without any. Default: the build. */
  extension?: string | null;
  /** A profile to keep; default: a new one that goes when the browser is closed. */
  profile?: string;
  /** A server to share; default: one of its own. null maps no host: the real network. */
  server?: Server | null;
  /** Leads every host to the server, so that it hears what is sent to strangers. Default: those of the tools. */
  everyHost?: boolean;
  browser?: Installed;
  /** X display for the window, such as `:99`; default: that of this process. */
  display?: string;
  /** Whether Ctrl-C closes the browser and ends the process at once. Default: yes. */
  handlesInterrupt?: boolean;
  args?: readonly string[];
}

/** An open Chromium with the extension in it. */
export interface Chromium extends Controls {
  context: BrowserContext;
  /** Throws when the browser was opened without a server. */
  server: Server;
  /** Empty when opened without an extension. */
  extensionId: string;
  /** The folder of its profile. */
  profile: string;
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
      chromiumSandbox: getuid?.() !== 0,
      handleSIGINT: options.handlesInterrupt ?? true,
      ignoreHTTPSErrors: server !== null,
      ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
      viewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
      ...(options.language === 'zh-CN' ? { locale: 'zh-CN' } : {}),
      env: {
        ...process.env,
        LANGUAGE: options.language === 'zh-CN' ? 'zh_CN' : 'en',
        ...(options.timeZone ? { TZ: options.timeZone } : {}),
        ...(options.display ? { DISPLAY: options.display } : {}),
      },
      args: [
        ...chromiumArguments({
          browser,
          extension,
          server,
          language: options.language ?? 'en',
          everyHost: options.everyHost ?? false,
        }),
        // Without a screen there is no graphics card either: to imitate one takes a fifth of the time.
        ...(headless ? ['--disable-gpu'] : []),
        ...(options.args ?? []),
      ],
    })
    .catch(async (cause: unknown) => {
      await tidy();
      throw new Error(`${browser.name} (${browser.path}) could not be opened.`, { cause });
    });

  context.setDefaultTimeout(PATIENCE_MS);

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
      profile,
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
  const worker = await until(() => context.serviceWorkers()[0], 'the extension').catch((cause: unknown) => {
    const version = context.browser()?.version() ?? '';
    throw new Error(
      `Throughline did not come up in ${browser.name} ${version} (${browser.path}). It needs version 148 or ` +
        `newer, and a policy may forbid extensions; ${BROWSER_VARIABLE} names another browser.`,
      { cause },
    );
  });
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
