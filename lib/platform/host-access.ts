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

/** Whether all pages at these match patterns are granted. */
export function isGranted(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
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
