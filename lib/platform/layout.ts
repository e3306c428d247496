import type { Layout } from '@/lib/protocol/frame';
import { pageBrowser } from './page-browser';

const PREFIX = 'layout:';

/** The widths in px that the sidebar may have. */
export const SIDEBAR_WIDTH = { least: 280, usual: 380, most: 720 };

const USUAL: Omit<Layout, 'side'> = { width: SIDEBAR_WIDTH.usual, docked: true, badges: true, ask: true };

/** Where a page's lines end, and not at its navigation, which stands where they begin. */
function usualSide(): Layout['side'] {
  return globalThis.document?.dir === 'rtl' ? 'left' : 'right';
}

/** How the person likes the overlay on a site; what was never chosen, or is broken, is as usual. */
export async function readLayout(site: string): Promise<Layout> {
  const stored = await pageBrowser.storage.local.get(PREFIX + site);
  return sound(stored[PREFIX + site]);
}

/** Keeps some choices for a site, and answers the whole layout. */
export async function changeLayout(site: string, change: Partial<Layout>): Promise<Layout> {
  const layout = sound({ ...(await readLayout(site)), ...change });
  await pageBrowser.storage.local.set({ [PREFIX + site]: layout });
  return layout;
}

/** Hears when a site's layout is changed, in this tab or another; answers how to stop. */
export function onLayout(site: string, listener: (layout: Layout) => void): () => void {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[PREFIX + site];
    if (area === 'local' && change) listener(sound(change.newValue));
  };
  pageBrowser.storage.onChanged.addListener(hear);
  return () => pageBrowser.storage.onChanged.removeListener(hear);
}

function sound(value: unknown): Layout {
  const given: Partial<Layout> = typeof value === 'object' && value !== null ? value : {};
  const width = typeof given.width === 'number' && Number.isFinite(given.width) ? given.width : USUAL.width;
  return {
    width: Math.round(Math.min(Math.max(width, SIDEBAR_WIDTH.least), SIDEBAR_WIDTH.most)),
    docked: typeof given.docked === 'boolean' ? given.docked : USUAL.docked,
    badges: typeof given.badges === 'boolean' ? given.badges : USUAL.badges,
    ask: typeof given.ask === 'boolean' ? given.ask : USUAL.ask,
    side: given.side === 'left' || given.side === 'right' ? given.side : usualSide(),
  };
}
