import { SHARED_DATA } from '@/lib/domain/shared-data';
import { browser } from './browser';

/**
 * Asks the person whether what a space is told may leave this browser; true at once where it may. Only in a click. Other
 * browsers than Firefox have no such question.
 */
export function askToShare(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return Promise.resolve(true);
  return browser.permissions.request({ data_collection: [...SHARED_DATA] } as never);
}

/** Whether it may. A person can take that back in Firefox's list of extensions. */
export async function mayShare(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  const { data_collection: given } = (await browser.permissions.getAll()) as { data_collection?: string[] };
  // Left out where Firefox was told to ask nobody.
  return given === undefined || SHARED_DATA.every((kind) => given.includes(kind));
}
