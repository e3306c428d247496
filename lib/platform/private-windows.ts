import { browser } from './browser';

/** Whether the person lets the extension run in private windows; null when the browser does not tell. */
export async function isAllowedInPrivate(): Promise<boolean | null> {
  try {
    return await browser.extension.isAllowedIncognitoAccess();
  } catch {
    return null;
  }
}
