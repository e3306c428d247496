import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds wrong with a document of ours as it is painted, a line each; empty when all is well. */
export async function faults(surface: Page | Frame): Promise<string[]> {
  const isThere = await surface.evaluate(() => 'axe' in globalThis);
  if (!isThere) await surface.evaluate(axe.source);
  return surface.evaluate(async () => {
    const { axe: found } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await found.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  });
}

/**
 * By how many pixels a document is wider than its window; 0 when nothing has to be scrolled sideways. A chart takes
 * a new width some frames after its window, so what overflows is asked about for up to five seconds.
 */
export function overflow(surface: Page | Frame): Promise<number> {
  return surface.evaluate(async () => {
    const page = document.documentElement;
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (const given = performance.now(); performance.now() - given < 5_000; await frame()) {
      if (page.scrollWidth === page.clientWidth) return 0;
    }
    return page.scrollWidth - page.clientWidth;
  });
}
