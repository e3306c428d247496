/**
 * What pages of Jira Data Center are read with. Ids of elements have been the same since Jira 5, and what stands
 * for an issue carries its key in an attribute. Seen in jira-helper, jira-assistant, rybak/atlassian-tweaks and the
 * integrations of Toggl and TMetric.
 */
export const SELECTORS = {
  /** A: card, backlog row, the header of a swimlane that stands for a story, a parent's group of sub-tasks. */
  card: '[data-issue-key]:not(a)',
  /** A: row of the navigator's table; of sub-tasks and of an epic's issues, too. */
  tableRow: 'tr[data-issuekey]',
  /** A: row of the navigator's list beside the open issue. */
  splitRow: 'li[data-key]',
  /** A: a linked issue on an issue's page. */
  linkedRow: 'dd:has(a[data-issue-key])',
  /** A: a link that Jira itself made to an issue of its own. */
  keyedLink: 'a[data-issue-key]',
  /** C: the tables whose rows are children of the issue on whose page they stand. */
  children: '#view-subtasks, #greenhopper-epics-issue-web-panel',
  /** C: title of a card; its attribute is whole where the text is cut off. */
  cardTitle: '.ghx-summary',
  /** C: title in a row of a table or list. */
  rowTitle:
    '.link-summary, .issue-link-summary, td.summary a:not(.parentIssue), td.stsummary a, td.ghx-summary',
  /** C: the parent's link before the title of a sub-task. */
  rowParent: 'a.parentIssue',
  /** C, and A for the user's name in `rel`. */
  rowAssignee: 'td.assignee [rel]',
  /** C: one of its classes is the status category's key, whatever the status is called. Cards have none. */
  lozenge: '[class*="status-lozenge-"]',
  /** C: what holds the open issue: detail pane of a board, page, navigator. */
  issue: '#ghx-detail-issue, #issue-content',
  /** A: the open issue's own link. */
  ownLink: '#key-val, #dx-issuekey-val-h1 a, .ghx-fieldname-issuekey a',
  /** A: the key of an issue that has the page to itself. */
  ownMeta: 'meta[name="ajs-issue-key"]',
  /** C: the open issue's title. */
  title: '#summary-val, [data-field-id="summary"]',
  /** C and A: the parent of a sub-task, and the epic of any other issue. */
  parent: '#parent_issue_summary, [data-fieldtype="gh-epic-link"] a[href]',
  /** C: status of the open issue. */
  status: '#status-val',
  /** C, and A for the user's name in `rel`. */
  assignee: '#assignee-val [rel]',
  /** C: the board's detail pane. */
  panel: '#ghx-detail-view',
  /** Roles and ids: descriptions, comments, history, editors. Classes of texts in a field of their own. */
  prose:
    '[contenteditable], [role="textbox"], #descriptionmodule, #description-val, #activitymodule, ' +
    '#issue_actions_container, #addcomment, .user-content-block, .action-body',
  /** A: any reference to an issue. */
  issueLink: 'a[href*="/browse/"]',
  /** C: what holds the whole page. */
  page: '#page',
};
