import type { BrowserContext, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

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
