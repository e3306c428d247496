import { linkOf, type Row, rowsOf } from '@/lib/tools/dom/element';
import { isNotionPage, notionPlace, shownPage } from './address';
import { BLOCK, blockAround, idOfBlock } from './blocks';

/** A: what a row has of its own, other than an id: the link to its page, or the numbered cells of a table. */
const OWN = 'a[href], [data-row-index]';

/**
 * The rows of a page whose classes are not known any more. An id alone is any block's, so a block is a row only
 * where its own link says so by naming it as a row of a database, or where it stands right in the database that
 * the page's address names and has a link to itself or cells. What is not inside of `frame`, as menus and peeks
 * are not, is none.
 */
export function unmarkedRows(root: ParentNode, url: URL, frame: string): Row[] {
  const { container } = notionPlace(url);
  return rowsOf(root, BLOCK, (block) => {
    const id = idOfBlock(block);
    const stands = container !== null && idOfBlock(blockAround(block)) === container;
    return id && proves(block, id, url, stands) && block.closest(frame) ? id : null;
  });
}

function proves(block: Element, id: string, url: URL, stands: boolean): boolean {
  for (const own of block.querySelectorAll(OWN)) {
    if (blockAround(own) !== block) continue;
    const link = linkOf(own, url);
    if (!link) {
      if (stands && own.hasAttribute('data-row-index')) return true;
    } else if (isNotionPage(link) && (stands ? shownPage(link) : notionPlace(link).task?.id) === id)
      return true;
  }
  return false;
}
