import { browser } from './browser';

/** The table of one language, from the extension's own `_locales`. */
export async function readMessages(language: string): Promise<Record<string, { message: string }>> {
  const address = browser.runtime.getURL(`/_locales/${language}/messages.json` as never);
  return (await fetch(address)).json();
}

/** What the person prefers to read, best first. `getUILanguage` is wrong in some Chromium builds. */
export function preferredLanguages(): readonly string[] {
  return navigator.languages;
}
