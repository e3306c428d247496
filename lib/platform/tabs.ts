import type { ToPage } from '@/lib/protocol/frame';
import { browser } from './browser';

/** Says something to the content script of a tab; false when there is none to hear it. */
export async function tellPage(tabId: number, message: ToPage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** The tab that the person looks at, or null; its address is known only where access was granted. */
export async function activeTab(): Promise<{ id: number; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Opens the dashboard in its own tab, at a place such as `#welcome`. */
export async function openDashboard(place = ''): Promise<void> {
  const url = ownAddress(`/dashboard.html${place}`);
  // In Firefox a frame inside a web page has no `tabs`.
  if (browser.tabs) await browser.tabs.create({ url });
  else window.open(url);
}

/** The address of a file of the extension. */
export function ownAddress(path: string): string {
  return browser.runtime.getURL(path as never);
}
