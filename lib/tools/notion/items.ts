import { linkOf, textOf } from '@/lib/tools/dom/element';
import { isNotionPage, shownPage } from './address';
import { BLOCK, idOfBlock } from './blocks';
import type { NotionSelectors } from './selectors';

/** How the id and title of a row, card or bar are found. */
export interface Items {
  /** Matches every item. */
  selector: string;
  idOf(item: Element, url: URL): string | null;
  /** '' where none is shown for certain. */
  titleOf(item: Element): string;
}

/** Items as these selectors find them. */
export function itemsOf(select: NotionSelectors): Items {
  const notTitle = `${select.icon}, button, [role="button"]`;
  const buttonIcon = `:is(${select.icon})[role="button"]`;
  const cardTitle = `:is(${select.leaf}):not(${select.icon})`;
  const cellOrChips = `${select.value}, ${select.chips}`;
  return {
    selector: `${select.item}, ${select.bar}`,
    idOf(item, url) {
      const own = idOfBlock(item);
      if (own) return own;
      const link = linkOf(item.querySelector(select.itemLink), url);
      return link && isNotionPage(link) ? shownPage(link) : null;
    },
    titleOf(item) {
      for (const icon of item.querySelectorAll(buttonIcon)) {
        // The cell ends the search: reading style attributes is slow.
        if (icon.closest(cellOrChips)?.matches(select.value)) return textOf(icon.parentElement, notTitle);
      }
      for (const leaf of item.querySelectorAll(cardTitle)) {
        // A card may show the first blocks of its page.
        const block = leaf.closest(BLOCK);
        if (!block || block.contains(item)) return textOf(leaf, notTitle);
      }
      return '';
    },
  };
}
