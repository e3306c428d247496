/**
 * Notion: page, side peek, table, board. Ids are attributes; classes have been stable for years. Whether a page
 * is a task is not in its address: it is one when it stands in a database or shows properties. Grades: see
 * README.md.
 */

import { type SeenTask, taskKey } from '@/lib/domain/task';
import { narrow } from './dom/dock';
import { ancestorTest, linkOf, rowsOf, textOf } from './dom/element';
import { isNotionPage, notionId, notionPlace, pageOfPath, shownPage } from './notion/address';
import type { Reader } from './reader';
import { defineTool, type OpenTask, type Sighting } from './tool';

/** A: a row or card of a database, in every layout. */
const ITEM = '.notion-collection-item';
/** A: the link that a card is, where the item itself has lost its id. */
const ITEM_LINK = ':scope > a[href]';
/** A: a database, in a page or as a page. */
const DATABASE =
  '.notion-collection_view-block[data-block-id], .notion-collection_view_page-block[data-block-id]';
/** B: a property's value, in a table's cell and in a page's property list. */
const VALUE = '[data-testid="property-value"]';
/** C: a table's title cell holds the page's icon; chips of related pages hold icons too, in a wrapping box. */
const ICON = '.notion-record-icon';
const BUTTON_ICON = `${ICON}[role="button"]`;
const CHIPS = '[style*="flex-wrap: wrap"], [style*="flex-wrap:wrap"]';
/** Icons and buttons that stand beside a title. */
const NOT_TITLE = `${ICON}, button, [role="button"]`;
/** C: a card's title; its icon may be marked like it. */
const CARD_TITLE = `[data-content-editable-leaf]:not(${ICON})`;

/** C: the page in a peek, and the page beneath. */
const PEEK = '.notion-peek-renderer';
const FRAME = 'main.notion-frame, .notion-frame';
/** B/C: the heading of a page; its nearest `data-block-id` is the page. */
const HEADING = '.notion-page-block > h1, h1[aria-roledescription="page title"], h1[contenteditable]';
/** B: a row of a page's property list. */
const PROPERTY = `[role="row"] ${VALUE}`;

const EDITABLE = '[contenteditable]';

/** Notion on `app.notion.com` and `*.notion.so`. */
export default defineTool({
  name: 'notion',
  id: 'notion',
  label: 'Notion',
  access: 'builtin',
  hosts: ['https://app.notion.com/*', 'https://*.notion.so/*'],
  matches: isNotionPage,
  site: () => 'notion',
  locate: notionPlace,
  selectors: {},
  page: () => ({
    sightings,
    openTask,
    isLimited,
    badges: [
      // Above the title and the hover buttons. A row is as wide as its columns, so its start is on screen.
      { selector: `.notion-table-view ${ITEM}`, top: -2, edge: 'start', inset: 4, small: true },
      { selector: `${ITEM}:not(.notion-table-view ${ITEM})`, top: -2, edge: 'end', inset: 8 },
    ],
    dock: narrow('.notion-cursor-listener'),
    scheme: (document) => {
      const root = document.querySelector('.notion-app-inner');
      const dark = document.body?.classList.contains('dark') || root?.classList.contains('notion-dark-theme');
      return dark ? 'dark' : root && 'light';
    },
    taskPanel: (document) => document.querySelector(PEEK),
  }),
});

function sightings(root: ParentNode, url: URL): Sighting[] {
  if (!isNotionPage(url)) return [];
  const containerOf = containers(url);
  const inEditor = ancestorTest(saysEditable);
  const inPeek = ancestorTest((ancestor) => ancestor.matches(PEEK) || undefined);
  const found: Sighting[] = [];
  for (const { element, id } of rowsOf(root, ITEM, (item) => idOfItem(item, url))) {
    if (inEditor(element) || inPeek(element)) continue;
    found.push({ element, task: { ...seen(id, titleOfItem(element)), ...containerOf(element) } });
  }
  return found;
}

/** Databases stand as uneditable islands in an editable page, so the nearest word on editing counts. */
function saysEditable(ancestor: Element): boolean | undefined {
  return ancestor.matches(EDITABLE) ? ancestor.getAttribute('contenteditable') !== 'false' : undefined;
}

function idOfItem(item: Element, url: URL): string | null {
  const own = notionId(item.getAttribute('data-block-id'));
  if (own) return own;
  const link = linkOf(item.querySelector(ITEM_LINK), url);
  return link && isNotionPage(link) ? shownPage(link) : null;
}

function titleOfItem(item: Element): string {
  for (const icon of item.querySelectorAll(BUTTON_ICON)) {
    // The cell ends the search: reading style attributes is slow.
    if (icon.closest(`${VALUE}, ${CHIPS}`)?.matches(VALUE)) return textOf(icon.parentElement, NOT_TITLE);
  }
  return textOf(item.querySelector(CARD_TITLE), NOT_TITLE);
}

/** The database that an item stands in. Each is read once per pass: its title may be looked for among all its rows. */
function containers(url: URL): (item: Element) => Pick<SeenTask, 'container'> {
  const known = new Map<Element | null, Pick<SeenTask, 'container'>>();
  const read = (block: Element | null) => {
    const id = notionId(block?.getAttribute('data-block-id')) ?? notionPlace(url).container;
    return id ? { container: { id, title: textOf(block?.querySelector('h1')) } } : {};
  };
  return (item) => {
    const block = item.closest(DATABASE);
    const container = known.get(block) ?? read(block);
    known.set(block, container);
    return container;
  };
}

function openTask(document: Document, url: URL): OpenTask | null {
  const id = isNotionPage(url) ? shownPage(url) : null;
  if (!id) return null;
  const scope = document.querySelector(id === pageOfPath(url) ? FRAME : PEEK);
  if (!scope) return null;
  const heading = [...scope.querySelectorAll(HEADING)].find((one) => pageOfHeading(one) === id);
  const item = itemOf(document, id, url);
  if (!heading && !item) return null;
  if (!item && !notionPlace(url).task && !hasProperties(scope)) return null;
  const task = { ...item?.task, ...seen(id, textOf(heading) || (item?.task.title ?? '')) };
  return { element: scope, task };
}

function pageOfHeading(heading: Element): string | null {
  return notionId(heading.closest('[data-block-id]')?.getAttribute('data-block-id'));
}

/** The row that stands for the open page in a database beside it. */
function itemOf(document: Document, id: string, url: URL): Sighting | undefined {
  const item = document.querySelector(`${ITEM}[data-block-id="${id}"]`);
  return item ? sightings(item, url)[0] : undefined;
}

function hasProperties(scope: Element): boolean {
  return [...scope.querySelectorAll(PROPERTY)].some((value) => !value.closest(ITEM));
}

function isLimited(document: Document, url: URL): boolean {
  if (!isNotionPage(url)) return false;
  if (notionPlace(url).task && !openTask(document, url)?.task.title) return true;
  const first = document.querySelector(ITEM);
  return first !== null && sightings(first, url).length === 0 && sightings(document, url).length === 0;
}

function seen(id: string, title: string): SeenTask {
  return {
    key: taskKey({ tool: 'notion', site: 'notion', id }),
    title,
    url: `https://app.notion.com/${id.replaceAll('-', '')}`,
  };
}

/** Not read through its API yet. */
export const reader: Reader | null = null;
