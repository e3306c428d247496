import { notionId } from './address';

/** A: whatever has an id of its own: pages, rows, databases, and every block of text as well. */
export const BLOCK = '[data-block-id]';

/** The id of a block, or null. */
export function idOfBlock(block: Element | null | undefined): string | null {
  return notionId(block?.getAttribute('data-block-id'));
}

/** The block that an element stands in, itself not counted. */
export function blockAround(element: Element): Element | null {
  return element.parentElement?.closest(BLOCK) ?? null;
}
