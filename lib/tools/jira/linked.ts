import { documentOf, type Row } from '@/lib/tools/dom/element';
import { linkedRows, ROW_LIKE, ROWLESS } from '@/lib/tools/dom/linked-rows';
import type { Place } from '@/lib/tools/tool';
import type { JiraSelectors } from './selectors';
import { keyOfLink, type Site } from './site';

/** B: what is around every page, with links to issues met lately. */
const AROUND = 'header, nav';

/** The rows of a page of which no name is known any more, by their links and by structure alone. */
export function linkedIssues(select: JiraSelectors, root: ParentNode, place: Place, site: Site): Row[] {
  const rows = linkedRows(root, {
    idOf: (link) => keyOfLink(link, site),
    row: ROW_LIKE,
    rowless: ROWLESS,
  });
  const heading = place.view === 'task' ? null : headingOfOpen(select, documentOf(root), site);
  return heading ? rows.filter(({ element }) => follows(heading, element)) : rows;
}

/** Links to issues in what makes up the view, whatever they stand in. */
export function issueLinks(select: JiraSelectors, document: Document, site: Site): Element[] {
  return [...document.querySelectorAll(select.issueLink)].filter(
    (link) => keyOfLink(link, site) !== null && !link.closest(AROUND),
  );
}

/**
 * The heading of an issue that is open over or beside a view; what follows it is that issue's. It comes after the
 * view, so the last heading of a page is the issue's where links to issues come before it, else the view's own.
 */
function headingOfOpen(select: JiraSelectors, document: Document, site: Site): Element | null {
  const last = [...document.querySelectorAll('h1')].at(-1);
  const [first] = issueLinks(select, document, site);
  return last && first && follows(last, first) ? last : null;
}

/** Whether `later` comes after `element` in the document. */
function follows(later: Node, element: Node): boolean {
  return (element.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
