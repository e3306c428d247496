import { ancestorTest, type Row } from './element';

/** What tells rows of a page by the links to their tasks and by structure alone, once all else is renamed. */
export interface LinkedRowRules {
  /** The task that a link leads to, or null. Only of this page's own site. */
  idOf(link: Element): string | null;
  /** Matches what can be a row: `ROW_LIKE`, or more. */
  row: string;
  /** Matches what holds no rows: `ROWLESS`, and what the tool has of that kind. */
  rowless: string;
}

/** B: tags, roles and states that rows and cards have whatever they are called. */
export const ROW_LIKE =
  'tr,li,[role="row"],[role="listitem"],[role="option"],[role="treeitem"],[draggable="true"]';

/** B: prose, editors, menus, and what lies over the page. A link inside is nobody's row. */
export const ROWLESS =
  'p,blockquote,pre,h1,nav,header,footer,article,dialog,[contenteditable],[role="textbox"],[role="article"],' +
  '[role="dialog"],[role="alertdialog"],[role="navigation"],[role="banner"],[role="search"],[role="menu"],' +
  '[role="tooltip"],[role="alert"],[role="status"]';

/**
 * The rows at or below `root` that links tell of. A row is the nearest row-like element around a link, outside of
 * running text, that holds links to one task only; what is ambiguous is no row. Of rows of one task inside one
 * another the outermost stands. Dearer than any selector: for pages on which the selectors find nothing.
 */
export function linkedRows(root: ParentNode, rules: LinkedRowRules): Row[] {
  const { ownerOf, idOfRow } = reading(rules);
  const rows = new Map<Element, string>();
  for (const link of linksAtOrBelow(root)) {
    const row = ownerOf(link);
    const id = row && root.contains(row) && idOfRow(row);
    if (!row || !id || rows.has(row)) continue;
    let outer = row.parentElement?.closest(rules.row);
    while (outer && idOfRow(outer) !== id) outer = outer.parentElement?.closest(rules.row);
    if (!outer) rows.set(row, id);
  }
  return Array.from(rows, ([element, id]) => ({ element, id }));
}

/** How many links to tasks, outside of prose, stand in no row: rows that structure does not tell, if there are many. */
export function strayLinks(root: ParentNode, rules: LinkedRowRules): number {
  const { isLink, ownerOf, idOfRow } = reading(rules);
  return linksAtOrBelow(root).filter((link) => {
    if (!isLink(link)) return false;
    let row = ownerOf(link);
    while (row && !idOfRow(row)) row = row.parentElement?.closest(rules.row) ?? null;
    return !row;
  }).length;
}

function reading({ idOf, row: rowLike, rowless }: LinkedRowRules) {
  const isRowless = ancestorTest((ancestor) => ancestor.matches(rowless) || undefined);
  const ids = new Map<Element, string | null>();
  const isLink = (link: Element) => idOf(link) !== null && !isRowless(link);

  function ownerOf(link: Element): Element | null {
    if (!isLink(link)) return null;
    const row = link.closest(rowLike);
    return row && (row === link || !isRunningText(link, row)) ? row : null;
  }

  function readRow(row: Element): string | null {
    const links = linksAtOrBelow(row).filter(isLink);
    const [id, other] = new Set(links.map(idOf));
    return id && !other && links.some((link) => ownerOf(link) === row) ? id : null;
  }

  function idOfRow(row: Element): string | null {
    const known = ids.get(row);
    if (known !== undefined) return known;
    const id = readRow(row);
    ids.set(row, id);
    return id;
  }
  return { isLink, ownerOf, idOfRow };
}

/** Whether words stand beside the link, or beside what it stands in, up to the row. */
function isRunningText(link: Element, row: Element): boolean {
  for (let at = link; at !== row; ) {
    at = at.parentElement as Element;
    for (const node of at.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return true;
  }
  return false;
}

function linksAtOrBelow(root: ParentNode): Element[] {
  const below = Array.from(root.querySelectorAll('a[href]'));
  return (root as Partial<Element>).matches?.('a[href]') ? [root as Element, ...below] : below;
}
