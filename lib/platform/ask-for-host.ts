import { browser } from './browser';

/** Asks the person for access to the hosts of a match pattern; true at once where it is granted. Only in a click. */
export function askForHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}
