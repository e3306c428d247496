import { browser } from './browser';

/**
 * The names of the self-hosted tools that recognise what a tab shows; none where no script may enter. The popup
 * may look because the person has opened it on that tab.
 */
export async function recognisedTools(tabId: number): Promise<string[]> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/recognise.js'] as never,
    });
    return Array.isArray(answer?.result) ? answer.result : [];
  } catch {
    return [];
  }
}
