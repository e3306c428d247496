import { BELL_KEY, type Bell, isBell } from '@/lib/protocol/bell';
import { pageBrowser } from './page-browser';

/** Rings the bell: every Surface and content script hears it. Only the background does. */
export async function ringBell(bell: Bell): Promise<void> {
  await pageBrowser.storage.local.set({ [BELL_KEY]: bell });
}

/** The last ring, or null when it was never rung. */
export async function lastBell(): Promise<Bell | null> {
  const { [BELL_KEY]: bell } = await pageBrowser.storage.local.get(BELL_KEY);
  return isBell(bell) ? bell : null;
}

/** Hears every ring from here on; answers how to stop. */
export function onBell(listener: (bell: Bell) => void): () => void {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const bell = changes[BELL_KEY]?.newValue;
    if (area === 'local' && isBell(bell)) listener(bell);
  };
  pageBrowser.storage.onChanged.addListener(hear);
  return () => pageBrowser.storage.onChanged.removeListener(hear);
}
