import { browser } from './browser';

/**
 * The match pattern by which access to the origin of a page is asked for. Firefox knows no ports in patterns, and
 * takes one without for every port.
 */
export function originPattern({ protocol, host, hostname }: URL): string {
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

/** The match patterns of all hosts that are granted at the moment, those of the manifest included. */
export async function grantedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether every page at this match pattern is granted. */
export function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the person for access to the hosts of match patterns; true at once where they are granted. Only in a click.
 * Whoever asks may be gone by the time of the answer: the background hears of it too.
 */
export function askForHosts(...patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** Gives access back; false for a host that the manifest requires. */
export function giveHostBack(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Hears of hosts that were granted, here or in the browser's settings; answers how to stop. */
export function onHostsGranted(listener: (origins: string[]) => void): () => void {
  return hear(browser.permissions.onAdded, listener);
}

/** Hears of hosts that were taken back or switched off, here or in the browser's settings; answers how to stop. */
export function onHostsLost(listener: (origins: string[]) => void): () => void {
  return hear(browser.permissions.onRemoved, listener);
}

function hear(event: typeof browser.permissions.onAdded, listener: (origins: string[]) => void): () => void {
  const pass = ({ origins = [] }: { origins?: string[] | undefined }): void => {
    if (origins.length > 0) listener(origins);
  };
  event.addListener(pass as never);
  return () => event.removeListener(pass as never);
}
