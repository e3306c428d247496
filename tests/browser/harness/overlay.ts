import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

/** An element inside the overlay's closed shadow root, which neither the page nor a selector can reach. */
export interface OverlayPart {
  text: string;
  /** Its attributes by name. */
  attributes: Record<string, string>;
  /** CSS pixels in the viewport; null while it is not rendered. */
  box: { x: number; y: number; width: number; height: number } | null;
}

interface Node {
  nodeId: number;
  nodeName: string;
  children?: Node[];
  shadowRoots?: Node[];
}

const OVERLAY = 'THROUGHLINE-OVERLAY';

/** How many overlays hang in this page; anything but 0 or 1 is a fault. */
export async function overlayCount(page: Page): Promise<number> {
  return within(page, async (_, overlays) => overlays.length);
}

/** The first element in the overlay that matches a selector; null while there is none. */
export async function overlayPart(page: Page, selector: string): Promise<OverlayPart | null> {
  return within(page, async (session, overlays) => {
    for (const root of overlays.flatMap((overlay) => overlay.shadowRoots ?? [])) {
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      if (nodeId) return describe(session, nodeId);
    }
    return null;
  });
}

/** Waits for an element in the overlay and clicks its middle with the mouse. */
export async function clickInOverlay(page: Page, selector: string): Promise<void> {
  const box = await until(
    async () => (await overlayPart(page, selector))?.box,
    `${selector} in the overlay of ${page.url()}`,
  );
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function within<T>(page: Page, ask: (session: CDPSession, overlays: Node[]) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await ask(session, overlaysBelow(root));
  } finally {
    await session.detach();
  }
}

function overlaysBelow(node: Node): Node[] {
  const here = node.nodeName.toUpperCase() === OVERLAY ? [node] : [];
  return [...here, ...(node.children ?? []).flatMap(overlaysBelow)];
}

async function describe(session: CDPSession, nodeId: number): Promise<OverlayPart> {
  const { object } = await session.send('DOM.resolveNode', { nodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: String(read),
    returnByValue: true,
  });
  return result.value as OverlayPart;
}

function read(this: Element): OverlayPart {
  const { x, y, width, height } = this.getBoundingClientRect();
  return {
    text: (this.textContent ?? '').trim(),
    attributes: Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value])),
    box: width && height ? { x, y, width, height } : null,
  };
}
