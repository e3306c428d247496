import type { PageReader } from '@/lib/tools/tool';
import { isNotionPage, notionPlace } from './address';
import { BLOCK } from './blocks';
import type { NotionSelectors } from './selectors';
import { viewTest } from './sightings';

/** Whether the page holds rows, or may hold some, that these selectors do not tell from other blocks. */
export function limitedWith(
  select: NotionSelectors,
  { sightings, openTask }: Pick<PageReader, 'sightings' | 'openTask'>,
): PageReader['isLimited'] {
  const anyItem = `${select.item}, ${select.bar}`;
  return (document, url) => {
    if (!isNotionPage(url)) return false;
    const { task, view, container } = notionPlace(url);
    if (task && !openTask(document, url)?.task.title) return true;
    if (view === 'other') return false;
    const first = document.querySelector(anyItem);
    if (first) {
      if (sightings(first, url).length > 0 || sightings(document, url).length > 0) return false;
    } else if (!document.querySelector(select.app)) {
      // A page of which nothing is known any more may hold rows that no link tells of.
      return document.querySelector(BLOCK) !== null;
    }
    const named = container ? `, [data-block-id="${container}"]` : '';
    const rows = `${anyItem}, [data-row-index], :is(${select.database}${named}) ${BLOCK}`;
    return [...document.querySelectorAll(rows)].some(viewTest(select));
  };
}
