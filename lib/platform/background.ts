import { browser } from './browser';

/** What the browser says of whoever sent a message. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Hears every message of this extension; a promise answers it, undefined leaves it to nobody. */
export function onMessage(
  listener: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener(listener as never);
}

/** Who this extension is: its id and the origin of its pages. */
export function ownIdentity(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('/' as never) };
}

/** Hears the shortcut, with the tab that was in front; null where the browser does not say. */
export function onShortcut(listener: (tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') listener(tab?.id ?? null);
  });
}

/** Hears that the extension was installed for the first time, or replaced by another version. */
export function onInstalled(listener: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') listener(reason === 'install');
  });
}

/** Wakes the background when the browser starts, so that what fell due meanwhile is shown. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
