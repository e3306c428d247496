import { browser } from './browser';

/** Opens the popup of the toolbar icon; false where the browser lets only the person do that. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
