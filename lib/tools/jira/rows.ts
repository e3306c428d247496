import { documentOf, type Row, rowsOf } from '@/lib/tools/dom/element';
import type { Place, Sighting, ViewKind } from '@/lib/tools/tool';
import { isJiraPage, jiraPlace } from './address';
import { apartTest } from './apart';
import { linkedIssues } from './linked';
import { keyOfRow, seenRow } from './row';
import type { JiraSelectors } from './selectors';
import { type Site, siteOf } from './site';

/** Rows and cards of a view by their names; where there are none of them, by their links. */
export function sightings(select: JiraSelectors, root: ParentNode, url: URL): Sighting[] {
  if (!isJiraPage(url)) return [];
  const place = jiraPlace(url);
  const site = siteOf(url);
  const isApart = apartTest(select, place.view);
  return rowsIn(select, root, place, site)
    .filter(({ element }) => !isApart(element))
    .map(({ element, id }) => ({ element, task: seenRow(select, element, id, site, place) }));
}

function rowsIn(select: JiraSelectors, root: ParentNode, place: Place, site: Site): Row[] {
  const names = rowsOn(select, place.view);
  const named = rowsOf(root, names, (row) => keyOfRow(select, row, site));
  if (named.length > 0 || place.view === 'other') return named;
  return documentOf(root).querySelector(names) ? [] : linkedIssues(select, root, place, site);
}

/**
 * What stands for an issue on a kind of view. Matching by part of a value is dear on thousands of nodes: where the
 * view is known, only its own kinds are looked for.
 */
export function rowsOn(select: JiraSelectors, view: ViewKind): string {
  const cards = `${select.card}, ${select.renewedCard}`;
  const lists = `${select.tableRow}, ${select.listCard}, ${select.olderRow}, ${select.roleRow}`;
  const timelines = `${select.roadmapRow}, ${select.timelineRow}`;
  if (view === 'board') return cards;
  if (view === 'backlog') return select.backlogRow;
  if (view === 'list') return lists;
  if (view === 'timeline') return timelines;
  if (view === 'task') return `${select.tableRow}, ${select.lineCard}`;
  return `${cards}, ${select.backlogRow}, ${lists}, ${timelines}`;
}
