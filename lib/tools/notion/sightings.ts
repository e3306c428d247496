import { ancestorTest, documentOf, rowsOf } from '@/lib/tools/dom/element';
import type { PageReader } from '@/lib/tools/tool';
import { isNotionPage } from './address';
import { databases } from './databases';
import { itemsOf } from './items';
import { seenPage } from './seen';
import type { NotionSelectors } from './selectors';
import { unmarkedRows } from './unmarked-rows';

const EDITABLE = '[contenteditable]';

/** How rows, cards and bars are seen. Those of a page without any that we know are looked for by their links. */
export function sightingsWith(select: NotionSelectors): PageReader['sightings'] {
  const items = itemsOf(select);
  return (root, url) => {
    if (!isNotionPage(url)) return [];
    const containerOf = databases(select, url);
    const inView = viewTest(select);
    const marked = rowsOf(root, items.selector, (item) => items.idOf(item, url));
    const known = marked.length > 0 || documentOf(root).querySelector(items.selector) !== null;
    return (known ? marked : unmarkedRows(root, url, select.frame))
      .filter(({ element }) => inView(element))
      .map(({ element, id }) => ({
        element,
        task: { ...seenPage(id, known ? items.titleOf(element) : ''), ...containerOf(element) },
      }));
  };
}

/** Whether an element belongs to the view itself: not to an editor, not to what lies over it. One per pass. */
export function viewTest(select: NotionSelectors): (element: Element) => boolean {
  const inEditor = ancestorTest(saysEditable);
  const isOver = ancestorTest((ancestor) => ancestor.matches(select.over) || undefined);
  return (element) => !inEditor(element) && !isOver(element);
}

/** Databases stand as uneditable islands in an editable page, so the nearest word on editing counts. */
function saysEditable(ancestor: Element): boolean | undefined {
  return ancestor.matches(EDITABLE) ? ancestor.getAttribute('contenteditable') !== 'false' : undefined;
}
