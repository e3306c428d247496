import { isJiraPage, jiraPlace } from './address';
import { apartTest } from './apart';
import { issueLinks } from './linked';
import { openTask } from './open-task';
import { rowsOn, sightings } from './rows';
import type { JiraSelectors } from './selectors';
import { siteOf } from './site';

/** So many links to issues without one row understood mean that the rows are of a kind not known. */
const LINKS_OF_A_LIST = 3;

/** Whether the issue of the address is not found, or issues are on the page around which no row is understood. */
export function isLimited(select: JiraSelectors, document: Document, url: URL): boolean {
  if (!isJiraPage(url)) return false;
  const { task, view } = jiraPlace(url);
  if (task && !openTask(select, document, url)?.task.title) return true;
  // An issue's page of which neither the breadcrumbs nor the title are known may hold children that are not, either.
  if (view === 'task') return !document.querySelector(`${select.current}, ${select.title}`);

  // The first row is enough to know, where there is one.
  const first = document.querySelector(rowsOn(select, view));
  if (first && sightings(select, first, url).length > 0) return false;
  const isSeen = sightings(select, document, url).length > 0;
  if (first || isSeen) return !first || !isSeen;
  const isApart = apartTest(select, view);
  return issueLinks(select, document, siteOf(url)).filter((link) => !isApart(link)).length >= LINKS_OF_A_LIST;
}
