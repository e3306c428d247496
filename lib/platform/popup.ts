import { browser } from './browser';

/** Whether a window of the browser has the keyboard; only over such a one can a popup be opened. */
export async function isBrowserFocused(): Promise<boolean> {
  return (await browser.windows.getLastFocused()).focused;
}

/** Opens the popup of the toolbar icon; false where the browser lets only the person do that. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
