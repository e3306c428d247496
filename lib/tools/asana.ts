/**
 * Asana: lists, boards, My tasks, inbox, search, home, the pane of a task and its own page, under addresses of both
 * generations.
 */

import { asanaPlace, isAsanaPage } from './asana/address';
import { areRowsLost } from './asana/lost';
import { openTask } from './asana/open-task';
import { sightings } from './asana/rows';
import { type AsanaSelectors, SELECTORS } from './asana/selectors';
import { narrow } from './dom/dock';
import { defineTool } from './tool';

const THEME = 'DesignTokenThemeSelectors-theme--';

/** Asana on `app.asana.com`. */
export default defineTool({
  name: 'asana',
  id: 'asana',
  label: 'Asana',
  access: 'builtin',
  hosts: ['https://app.asana.com/*'],
  matches: isAsanaPage,
  site: () => 'asana',
  locate: asanaPlace,
  selectors: SELECTORS,
  page: (select) => ({
    sightings: (root, url) => sightings(select, root, url),
    openTask: (document, url) => openTask(select, document, url),
    isLimited: (document, url) =>
      isAsanaPage(url) &&
      ((asanaPlace(url).task !== null && !openTask(select, document, url)?.task.title) ||
        areRowsLost(select, document, url)),
    badges: [
      // Above the title and the hover actions of a line. A row is as wide as its columns, so its start is on screen.
      { selector: notCards(select), top: -2, edge: 'start', inset: 4, small: true },
      { selector: select.card, top: -2, edge: 'end', inset: 8 },
    ],
    dock: narrow(select.docked),
    scheme: (document) => {
      const theme = [...(document.body?.classList ?? [])].find((name) => name.startsWith(THEME));
      return theme ? (/dark/i.test(theme) ? 'dark' : 'light') : null;
    },
    taskPanel: (document) => {
      const pane = document.querySelector(select.pane);
      return pane?.closest(select.page) ? null : pane;
    },
  }),
});

/** An element that two placements matched would be held at both of its edges. */
function notCards({ row, item, thread, holder, card }: AsanaSelectors): string {
  return `:is(${row}, ${item}, ${thread}, ${holder}):not(${card})`;
}

export { reader } from './asana/reader';
