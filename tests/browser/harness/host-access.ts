import type { BrowserContext, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What the browser's page of extensions may do to one of them. */
interface DeveloperPrivate {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, origin: string): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    };
  };
}

/** Lets the next request for this match pattern be granted without the prompt, which no driver can reach. */
export function agreeBeforehand({ context, extensionId }: Chromium, origin: string): Promise<void> {
  return onExtensionsPage(context, (page) =>
    page.evaluate(
      ([id, pattern]) =>
        (globalThis as unknown as DeveloperPrivate).chrome.developerPrivate.addHostPermission(id, pattern),
      [extensionId, origin] as const,
    ),
  );
}

/** Grants a match pattern, as a click on one of our own pages does; the content script runs there when it returns. */
export async function grantHost(chromium: Chromium, pattern: string): Promise<void> {
  await agreeBeforehand(chromium, pattern);
  const surface = await chromium.openSurface('popup.html');
  await surface.evaluate(
    (origins) => {
      const button = document.createElement('button');
      button.id = 'grant';
      button.onclick = async () => {
        button.disabled = await chrome.permissions.request({ origins });
      };
      document.body.prepend(button);
    },
    [pattern],
  );
  await surface.click('#grant');
  await surface.waitForSelector('#grant:disabled');
  await until(async () => {
    const scripts = await surface.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.some(({ matches }) => matches?.includes(pattern));
  }, `a content script on ${pattern}`);
  await surface.close();
}

/** Switches every host off, as a person does in the browser's settings of the extension. */
export function switchHostsOff({ context, extensionId }: Chromium): Promise<void> {
  return onExtensionsPage(context, (page) =>
    page.evaluate(
      (id) =>
        (globalThis as unknown as DeveloperPrivate).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          hostAccess: 'ON_CLICK',
        }),
      extensionId,
    ),
  );
}

async function onExtensionsPage(context: BrowserContext, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await act(page);
  await page.close();
}
