/**
 * What pages of Jira Cloud are read with. Test ids are matched by their leaf, because the path before it is renamed
 * most often. Grades: see ../README.md. Seen in: G a suite of user scripts, measured in August 2026; I a panel's
 * extension, August and September 2026; T Toggl, TM TMetric, 2025 and 2026; L extensions that add to lists, 2025.
 */
export const SELECTORS = {
  /** A (G): card of a board, `id="card-KEY"`; B: the same card by its test id. */
  card: '[id^="card-"], [data-testid="platform-board-kit.ui.card.card"]',
  /** B: card of business projects, and of the boards renewed in September 2026, team-managed first. */
  renewedCard: '[data-testid="board.content.cell.card"]',
  /** A (G): backlog row; the leaf of its test id is the key. */
  backlogRow: '[data-testid*="card-list.card.content-container."]',
  /** B (G): row of the navigator's table, of an epic's children, of child work items. */
  tableRow: '[data-testid$="issue-table.ui.issue-row"]',
  /** A (G): in the navigator, beside the open issue; B (L): the item around that card. */
  listCard: 'a[data-testid$="detail-view.card-list.card"], [data-testid$="card-list.card.list-item"]',
  /** A, C: row of the navigator before 2024. */
  olderRow: 'tr[data-issuekey], tr.issuerow',
  /** B (L): row of a project's list, and of a service queue, where each cell's test id begins with the row's key. */
  roleRow:
    '[role="row"]:has([data-testid$="key-cell.issue-key"]), [role="row"]:has([data-testid*="cell-wrapper-row"])',
  /** B (G): work item linked to an issue, and child of one until the children became a table. */
  lineCard: '[data-testid$="issue-line-card.card-container"]',
  /** A (G): row of a plan. Its `data-issue` is a number that says nothing to us; the key is in its link. */
  roadmapRow: '[data-testid$="scope.issues.issue.row"]',
  /** B (G): row of a project's timeline, likewise. */
  timelineRow: '[data-testid*="timeline-table.components.list-item.container-"]',

  /** A (G, L): the link around a row's own key. */
  keyLink:
    '[data-testid$="common.ui.key.key"] a, a[data-testid$="card-contents.key"], a[data-testid$="issue-key-cell"], ' +
    'a[data-testid$="detail-view.card-list.card"], a[data-testid$="issue-line-card-view.key"], a[id^="issue-link-"], ' +
    'a[data-testid$="list-item-content.summary.key"], a[data-testid$="key-cell.issue-key"], [data-testid$="-issuekey"] a',
  /** A: what may refer to an issue. On a renewed card the first lies over the whole card, the second is the key. */
  issueLink: 'a[href*="/browse/"], a[href*="/issues/"], a[href*="/queues/"]',
  /** B (G, L): the title in a row; of a card and a backlog row first. */
  rowTitle:
    '[data-testid$="single-line-text.container.box"], [data-testid$="summary-field-static.content"], ' +
    '[data-testid$="issue-summary-cell"], [data-testid$="detail-view.card-list.card.summary"], ' +
    '[data-testid$="inline-read.link-item"], [data-testid$="list-item-content.summary.title"], ' +
    '[data-testid$="list-view.summary-cell"], [data-testid*="cell-wrapper-row"][data-testid$="-summary"], td.summary',
  /** Structure: the title of a renewed card, beside the button that edits it, and of a plan's row. */
  plainTitle: '[data-testid="board.content.cell.card"] > div > span, [data-issue] > [aria-haspopup] button',
  /** B (G): a status's lozenge ends with the id of its category, which Jira never changes. Cards have none. */
  lozenge: '[data-testid*="status-lozenge."]',
  /** A: the avatar's address holds the account id. */
  avatar: 'img[data-testid$="assignee-field-static.avatar--image"]',
  /** B: its hidden label ends with the name, after a word for "assignee". */
  avatarLabel: '[data-testid$="assignee-field-static.avatar--label"]',
  /** B: the panel of an issue's page in which its children stand; in a table there are no others. */
  children: '[data-testid*="child-issues-panel"], [data-testid$="issue-table.ui.issue-row"]',

  /** B (I): what an issue opens in beside another view. */
  panel: '[data-testid="preview-panels.preview-panel"]',
  /** B (I): what it opens in over another view. */
  modal: '[data-testid$="issue-details.issue-modal.modal-dialog"]',
  /** B: what centres the modal in the window, in the old modal and in the native one. */
  modalHolder:
    '[data-testid$="issue-modal.modal-dialog--positioner"], dialog:has(> [data-testid$="issue-modal.modal-dialog"])',
  /** B (T, TM): an issue's narrow layout, and either side of its wide one. */
  layout: '[data-testid*="issue-details.issue-layout."]',
  /** B (T): the narrow layout, which also stands beside a view with nothing around it. */
  compact: '[data-testid*="issue-layout.compact-layout"]',
  /** B: what holds an issue that has the page to itself. */
  page: '[data-testid="page-layout.main"], main, #jira-frontend',
  /** B: the whole page, which is narrowed for a docked sidebar. */
  root: '[data-testid="page-layout.root"]',
  /** A (G, I): the open issue's own link in its breadcrumbs: page, modal and panel alike. */
  current: 'a[data-testid$="breadcrumbs.current-issue.item"]',
  /** A (I): the panel's link to the full page, there before the breadcrumbs are. */
  panelLink: '[data-testid$="preview-panel-new-tab-link"]',
  /** B (T, G, I): the open issue's title. */
  title: '[data-testid$="foundation.summary.heading"]',
  /** A: the parent, in the breadcrumbs (the last is the nearest) or in its field. */
  parent: '[data-testid$="breadcrumbs.parent-issue.item"], [data-testid="issue-field-parent.ui.view-link"]',
  /** B/C: what people write: descriptions, comments, editors. */
  prose:
    '[contenteditable], [role="textbox"], .ProseMirror, .ak-renderer-document, [data-testid*="comment"], ' +
    '[data-testid*="issue.activity"]',
};

/** The names of the table, with whatever a patch put there. */
export type JiraSelectors = typeof SELECTORS;
