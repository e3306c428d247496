import { browser } from './browser';

/**
 * Runs the manifest's content scripts in the tabs that were open before the extension came, on hosts that
 * are granted. Pages that no script may enter are passed over.
 */
export async function enterOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(scripts.map((script) => enter(script)));
}

interface ContentScript {
  matches?: string[] | undefined;
  exclude_matches?: string[] | undefined;
  js?: string[] | undefined;
  css?: string[] | undefined;
}

async function enter({ matches, exclude_matches, js, css }: ContentScript): Promise<void> {
  if (!matches?.length || !js?.length) return;
  const excluded = new Set((await tabsAt(exclude_matches)).map((tab) => tab.id));
  const open = (await tabsAt(matches)).filter((tab) => !excluded.has(tab.id));
  await Promise.all(open.map((tab) => run(tab.id, js, css ?? [])));
}

/** A discarded tab is left out: it gets the script when it is loaded again. */
async function tabsAt(matches: string[] | undefined): Promise<{ id?: number | undefined }[]> {
  if (!matches?.length) return [];
  return browser.tabs.query({ url: matches, discarded: false });
}

async function run(tabId: number | undefined, files: string[], sheets: string[]): Promise<void> {
  if (tabId === undefined) return;
  try {
    if (sheets.length > 0) await browser.scripting.insertCSS({ target: { tabId }, files: sheets });
    await browser.scripting.executeScript({ target: { tabId }, files: files as never });
  } catch {
    // An error page, or a host that was taken back: the script comes with the next load.
  }
}
