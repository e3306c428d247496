/**
 * What a Notion page is read with, each with its grade (see ../README.md) and where it was seen: N a suite of user
 * scripts, October 2026; T Toggl, TC TimeCamp, CK Clockify, NB Notion Boost, 2025–2026.
 */
export const SELECTORS = {
  /** A (N, TC): a row or card of a database, in every layout. It carries the page's id. */
  item: '.notion-collection-item',
  /** A (N): the bar of a timeline, which stands for the same page as its row. */
  bar: '.notion-timeline-item',
  /** A: the link that a card is, where the item itself has lost its id. */
  itemLink: ':scope > a[href]',
  /** A (N, NB): a database, in a page or as a page. */
  database: '.notion-collection_view-block[data-block-id], .notion-collection_view_page-block[data-block-id]',
  /** B: a database's name. */
  databaseTitle: 'h1',
  /** C (N): layouts whose items are lines as wide as the view; in the others they are cards. */
  lines: '.notion-table-view, .notion-list-view, .notion-timeline-view',
  /** C (N): the layout whose cards begin with a picture, to their very edge. */
  covers: '.notion-gallery-view',
  /** B (N): a property's value, in a table's cell and in a page's property list. */
  value: '[data-testid="property-value"]',
  /** C (N): the icon of a page. That of a table's title cell is a button; chips hold icons, too. */
  icon: '.notion-record-icon',
  /** C (N): the wrapping box in which chips of related pages stand. */
  chips: '[style*="flex-wrap: wrap"], [style*="flex-wrap:wrap"]',
  /** C (N): a card's title; its icon may be marked like it. */
  leaf: '[data-content-editable-leaf]',
  /** C (T, CK, NB): the page in a side, centre or full peek. */
  peek: '.notion-peek-renderer',
  /** C (T, CK): what lies over the view: peeks, menus, dialogs. */
  over: '.notion-overlay-container, .notion-peek-renderer',
  /** C (T, NB), B: what holds the page of the path. */
  frame: '.notion-frame, main',
  /** B/C (T): the heading of a page; its nearest block is the page. */
  heading: '.notion-page-block > h1, h1[aria-roledescription="page title"], h1[contenteditable]',
  /** B (N): a line of a page's property list. */
  property: '[role="row"]',
  /** C (NB): the whole application, with its scheme. */
  app: '.notion-app-inner',
  /** C (NB): what the page leaves to the sidebar when docked, peeks included. */
  docked: '.notion-cursor-listener, .notion-overlay-container .notion-peek-renderer',
  /** C (NB, CK): said of a dark page, by its body or by the application. */
  dark: 'body.dark, .notion-dark-theme',
} as const;

/** The names above, whatever a patch has made of them. */
export type NotionSelectors = Record<keyof typeof SELECTORS, string>;
