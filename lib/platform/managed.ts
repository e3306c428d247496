import { browser } from './browser';

/** What the organisation's policy says to this extension, unchecked; null without one. */
export async function readManaged(): Promise<unknown> {
  try {
    const policy: Record<string, unknown> = await browser.storage.managed.get(null);
    return Object.keys(policy).length > 0 ? policy : null;
  } catch {
    // Firefox refuses to answer where there is no policy.
    return null;
  }
}

/** Hears that the policy has changed. Firefox reads it only when it starts. */
export function onManaged(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') listener();
  });
}
