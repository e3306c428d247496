import { type Adapter, adapterOf, type Selectors, type Tool } from '@/lib/tools/tool';

/**
 * The adapter of `tool` with those of `selectors` in force that this browser understands. Where the adapter
 * cannot read the page with them, none is.
 */
export function patchedAdapter(tool: Tool, selectors: Selectors | null, document: Document): Adapter {
  const known = Object.entries(selectors ?? {}).filter(([, selector]) => matches(document, selector));
  const adapter = adapterOf(tool, Object.fromEntries(known));
  try {
    const url = new URL(document.location.href);
    adapter.sightings(document, url);
    adapter.openTask(document, url);
    adapter.isLimited(document, url);
    adapter.taskPanel(document);
    document.querySelector(rowSelector(adapter));
    return adapter;
  } catch {
    return adapterOf(tool);
  }
}

/** Matches every row and card of the tool. */
export function rowSelector({ badges }: Adapter): string {
  return badges.map(({ selector }) => selector).join(',');
}

function matches(document: Document, selector: string): boolean {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
