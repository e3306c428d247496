import type { SeenTask } from '@/lib/domain/task';
import { documentOf, textOf } from '@/lib/tools/dom/element';
import { notionPlace } from './address';
import { idOfBlock } from './blocks';
import type { NotionSelectors } from './selectors';

type Container = Pick<SeenTask, 'container'>;

/**
 * The database that an element stands in, else the one that the address names. Each is read once per pass: its
 * title may be looked for among all its rows.
 */
export function databases(select: NotionSelectors, url: URL): (element: Element) => Container {
  const known = new Map<Element | null, Container>();
  const named = notionPlace(url).container;
  function read(block: Element | null, document: Document): Container {
    const shown = block ?? (named && document.querySelector(`[data-block-id="${named}"]`));
    const id = idOfBlock(block) ?? named;
    return id
      ? { container: { id, title: shown ? textOf(shown.querySelector(select.databaseTitle)) : '' } }
      : {};
  }
  return (element) => {
    const block = element.closest(select.database);
    const container = known.get(block) ?? read(block, documentOf(element));
    known.set(block, container);
    return container;
  };
}
