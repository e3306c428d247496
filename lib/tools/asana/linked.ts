import { type Row, textOf } from '@/lib/tools/dom/element';
import { gidOf, gidOfLink } from './ids';
import type { AsanaSelectors } from './selectors';

/** A row that only links to its task, with the words of that link. */
export interface LinkedRow extends Row {
  title: string;
}

/** What may carry the id of the task that it stands for. */
export function sighted({ card, row, plainRow, holder }: AsanaSelectors): string {
  return `${card}, ${row}, ${plainRow}, ${holder}`;
}

/** The rows at or below `root` that carry no id and link to one task. */
export function linkedRows(select: AsanaSelectors, root: ParentNode, url: URL): LinkedRow[] {
  const rows = new Map<Element, LinkedRow | null>();
  for (const link of root.querySelectorAll(select.link)) {
    const element = link.closest(`${select.item}, ${select.thread}, ${select.holder}`);
    if (!element || !root.contains(element) || rows.has(element)) continue;
    const carrier = element.closest(sighted(select));
    rows.set(element, carrier && gidOf(select, carrier) ? null : linkedRow(select, element, url));
  }
  return [...rows.values()].filter((row) => row !== null);
}

/** Null where the link may not be the row's name: beside a field, after another link, or not the only task's. */
function linkedRow(select: AsanaSelectors, element: Element, url: URL): LinkedRow | null {
  if (element.querySelector(select.anyField)) return null;
  const own = ownLinks(select, element);
  const ids = new Set(own.filter((link) => link.matches(select.link)).map((link) => gidOfLink(link, url)));
  const [first] = own;
  const id = first && gidOfLink(first, url);
  return id && ids.size === 1 ? { element, id, title: textOf(first) } : null;
}

/** Links that stay in the inbox are a thread's own; those to elsewhere may stand in what people wrote. */
function ownLinks(select: AsanaSelectors, element: Element): Element[] {
  if (element.matches(select.thread)) return [...element.querySelectorAll(select.threadLink)];
  const links = [...element.querySelectorAll('a[href]')];
  const inInbox = links.filter((link) => link.getAttribute('href')?.includes('/inbox/'));
  return inInbox.length > 0 ? inInbox : links;
}
