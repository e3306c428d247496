import { textOf } from '@/lib/tools/dom/element';
import type { PageReader } from '@/lib/tools/tool';
import { isNotionPage, notionPlace, pageOfPath, shownPage } from './address';
import { BLOCK, idOfBlock } from './blocks';
import { databases } from './databases';
import { seenPage } from './seen';
import type { NotionSelectors } from './selectors';

/**
 * How the open page is seen, if it is a task: named as a row by the address, standing in a database beside, or
 * with properties. The tab's name is not asked: nothing says whether it is that of the peek or of the page beneath.
 */
export function openPageWith(
  select: NotionSelectors,
  sightings: PageReader['sightings'],
): PageReader['openTask'] {
  return (document, url) => {
    const id = isNotionPage(url) ? shownPage(url) : null;
    if (!id) return null;
    const heading = [...document.querySelectorAll(select.heading)].find(
      (one) => idOfBlock(one.closest(BLOCK)) === id,
    );
    const scope =
      heading?.closest(`${select.peek}, ${select.frame}`) ??
      document.querySelector(id === pageOfPath(url) ? select.frame : select.peek) ??
      heading?.closest(BLOCK);
    const item = rowOf(document, id, url);
    const named = notionPlace(url).task !== null;
    if (!scope || !(heading || item) || !(named || item || hasProperties(scope))) return null;
    const seen = item?.task ?? (named ? databases(select, url)(document.body) : {});
    return {
      element: scope,
      task: { ...seen, ...seenPage(id, textOf(heading) || (item?.task.title ?? '')) },
    };
  };

  /** The row that stands for the open page in a database beside it. */
  function rowOf(document: Document, id: string, url: URL) {
    const item = document.querySelector(`:is(${select.item}, ${select.bar})[data-block-id="${id}"]`);
    return item ? sightings(item, url)[0] : undefined;
  }

  function hasProperties(scope: Element): boolean {
    const values = scope.querySelectorAll(`:is(${select.property}) :is(${select.value})`);
    return [...values].some((value) => !value.closest(select.item));
  }
}
