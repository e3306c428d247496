import { browser } from './browser';
import { isGranted, originPattern } from './host-access';
import { tellPage } from './tabs';

/**
 * Tells the content scripts in open tabs whose host is not granted any more to take everything away. The address
 * of such a tab may be hidden from us, and a page that never had a script does not hear.
 */
export async function leaveLostTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined && (await isLost(url))) await tellPage(id, { throughline: 'leave' });
    }),
  );
}

async function isLost(address: string | undefined): Promise<boolean> {
  if (!address) return true;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && !(await isGranted(originPattern(url)));
}

/** Whether the host of a tab's page is granted; the content script of one that is not is told to leave. */
export async function mayStay(page: URL, tabId: number | null): Promise<boolean> {
  const isGone = await isLost(page.href);
  if (isGone && tabId !== null) void tellPage(tabId, { throughline: 'leave' });
  return !isGone;
}
