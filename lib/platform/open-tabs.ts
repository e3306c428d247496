import { browser } from './browser';

/**
 * Runs the content scripts, of the manifest and registered, in the tabs that are open at these match patterns: a
 * host that was just granted, or all when the extension has just come. Pages that no script may enter are passed
 * over.
 */
export async function enterOpenTabs(patterns: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const scripts: ContentScript[] = [
    ...(browser.runtime.getManifest().content_scripts ?? []),
    ...registered.map((script) => ({ ...script, exclude_matches: script.excludeMatches })),
  ];
  const meant = new Set((await tabsAt(patterns)).map((tab) => tab.id));
  await Promise.all(scripts.map((script) => enter(script, meant)));
}

interface ContentScript {
  matches?: string[] | undefined;
  exclude_matches?: string[] | undefined;
  js?: string[] | undefined;
  css?: string[] | undefined;
}

async function enter(script: ContentScript, meant: ReadonlySet<number | undefined>): Promise<void> {
  const { matches, exclude_matches, js, css } = script;
  if (!matches?.length || !js?.length) return;
  const excluded = new Set((await tabsAt(exclude_matches)).map((tab) => tab.id));
  const open = (await tabsAt(matches)).filter(({ id }) => meant.has(id) && !excluded.has(id));
  await Promise.all(open.map((tab) => run(tab.id, js, css ?? [])));
}

/** A discarded tab is left out: it gets the script when it is loaded again. */
async function tabsAt(matches: readonly string[] | undefined): Promise<{ id?: number | undefined }[]> {
  if (!matches?.length) return [];
  return browser.tabs.query({ url: [...matches], discarded: false });
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
