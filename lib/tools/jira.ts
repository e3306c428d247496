/**
 * Jira Cloud: issue page, preview panel, modal and compact layout; boards, backlog, navigator, lists and boards of
 * business projects, service queues, plans and timelines; children and linked work items on an issue's page.
 */

import { narrow } from './dom/dock';
import { ROW_LIKE } from './dom/linked-rows';
import { isJiraPage, jiraPlace } from './jira/address';
import { isLimited } from './jira/lost';
import { openTask } from './jira/open-task';
import { sightings } from './jira/rows';
import { type JiraSelectors, SELECTORS } from './jira/selectors';
import { defineTool } from './tool';

/** Jira Cloud on `*.atlassian.net`. */
export default defineTool({
  name: 'jira',
  id: 'jira',
  label: 'Jira',
  access: 'builtin',
  hosts: ['https://*.atlassian.net/*'],
  matches: isJiraPage,
  site: (url) => url.host,
  locate: jiraPlace,
  selectors: SELECTORS,
  page: (select) => ({
    sightings: (root, url) => sightings(select, root, url),
    openTask: (document, url) => openTask(select, document, url),
    isLimited: (document, url) => isLimited(select, document, url),
    badges: [
      // Above the title and the menu button; in a row, which may be wider than the window, above the key.
      { selector: cards(select), top: -2, edge: 'end', inset: 8 },
      { selector: notCards(select), top: -2, edge: 'start', inset: 4, small: true },
      // A cell may cut off what stands out of it.
      { selector: 'tr', top: 0, edge: 'start', inset: 4, small: true },
    ],
    dock: narrow(`${select.root}, ${select.modalHolder}`),
    scheme: (document) => {
      const mode = document.documentElement?.getAttribute('data-color-mode');
      return mode === 'dark' || mode === 'light' ? mode : null;
    },
    taskPanel: (document) => document.querySelector(`${select.modal}, ${select.panel}`),
  }),
});

function cards({ card, renewedCard }: JiraSelectors): string {
  return `${card}, ${renewedCard}`;
}

/**
 * Rows but those of tables: by their names, and whatever can be one once the names are not known any more. Rows of
 * lists and queues are among these by their role: `:has()` in a sheet costs with every change of the page.
 */
function notCards(select: JiraSelectors): string {
  const { backlogRow, tableRow, listCard, olderRow, lineCard, roadmapRow, timelineRow } = select;
  const named = [backlogRow, tableRow, listCard, olderRow, lineCard, roadmapRow, timelineRow].join();
  return `:is(${named},${ROW_LIKE}):not(${cards(select)}, tr)`;
}

export { reader } from './jira/reader';
