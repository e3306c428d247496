import { browser } from './browser';

/**
 * Runs the part of the content script that draws the sidebar in a tab's top frame. Once is enough for a page, and
 * again does no harm. Rejects where no script may enter.
 */
export async function bringSidebar(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/sidebar-part.js'] as never,
  });
}
