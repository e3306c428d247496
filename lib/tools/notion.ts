/**
 * Notion: page, peeks, databases in every layout. Ids are attributes; classes have been stable for years. Whether
 * a page is a task is not in its address: it is one when it stands in a database or shows properties.
 */

import { narrow } from './dom/dock';
import { isNotionPage, notionPlace } from './notion/address';
import { BLOCK } from './notion/blocks';
import { limitedWith } from './notion/limited';
import { openPageWith } from './notion/open-page';
import { notionReader } from './notion/reader';
import { SELECTORS } from './notion/selectors';
import { sightingsWith } from './notion/sightings';
import type { Reader } from './reader';
import { defineTool } from './tool';

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
  selectors: SELECTORS,
  page(select) {
    const sightings = sightingsWith(select);
    const openTask = openPageWith(select, sightings);
    const lines = `:is(${select.lines}) :is(${select.item})`;
    const covers = `:is(${select.covers}) :is(${select.item})`;
    const items = `${select.item}, ${select.bar}`;
    return {
      sightings,
      openTask,
      isLimited: limitedWith(select, { sightings, openTask }),
      badges: [
        // Above the title and the hover buttons. A line is as wide as its columns, so its start is on screen.
        { selector: lines, top: -2, edge: 'start', inset: 4, small: true },
        { selector: covers, top: 4, edge: 'end', inset: 4 },
        { selector: `:is(${select.item}):not(${lines}, ${covers})`, top: -2, edge: 'end', inset: 8 },
        { selector: select.bar, top: -2, edge: 'end', inset: 8, small: true },
        // Rows and cards whose classes are gone.
        {
          selector: `${BLOCK}:not(${items}, :is(${items}) *)`,
          top: -2,
          edge: 'start',
          inset: 4,
          small: true,
        },
      ],
      dock: narrow(select.docked),
      scheme: (document) =>
        document.querySelector(select.dark) ? 'dark' : document.querySelector(select.app) && 'light',
      taskPanel: (document) => document.querySelector(select.peek),
    };
  },
});

/** Reads tasks through Notion's own record API, or its public one. Runs in the background alone. */
export const reader: Reader = notionReader;
