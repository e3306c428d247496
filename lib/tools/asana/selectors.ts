/**
 * Everything that Asana's pages are read by. It has no test ids: what is not an id, a role or an address is a class
 * name. Sources: public time trackers and scripts of 2025 and 2026. Grades: see ../README.md.
 */
export const SELECTORS = {
  /** A: a card, on read-only boards too (TimeCamp, Harvest). */
  card: '.BoardCardLayout[data-task-id]',
  /** C: rows of a list, of My tasks, of a search and of subtasks (Toggl, Harvest, TMetric). */
  row: '.SpreadsheetRow, .SpreadsheetTaskRow, .MyTasksSpreadsheetGridRow-dropTargetRow, .SubtaskTaskRow',
  /** B: the same by their role. */
  plainRow: '[role="row"]',
  /** A: whatever carries a task's id, when it has none of those names any more. */
  holder: '[data-task-id]',
  /** A: in a row, the field with its name: the id ends in `_<gid>` (Harvest, TimeCamp). */
  nameField:
    'textarea.SpreadsheetTaskName-input, .SpreadsheetTaskName textarea, .SubtaskTaskRow-taskName textarea',
  /** B: the same by its place: the name is the first field of a row. */
  anyField: 'textarea[id]',
  /** C: the name on a card (Toggl). */
  cardName: '.BoardCard-taskName',
  /** C: the name in a row that cannot be edited. */
  rowName: '.SpreadsheetTaskName, .SubtaskTaskRow-taskName',
  /** B: the round check mark of a row or card; `aria-checked` says whether it is done. */
  check: '[role="checkbox"][class*="CompletionStatus"]',
  /** B: what may be a row around a link to a task, where rows carry no id: home, search. */
  item: '[role="row"], [role="listitem"], [role="option"]',
  /** A: links to tasks, in both generations of addresses. */
  link: 'a[href*="/task/"], a[href*="/0/"]',
  /** C: in the inbox, and the one link there that is its task; others stand in what people wrote. */
  thread: '.InboxExpandableThread',
  threadLink: '.InboxLinkifiedThreadTitle-link',
  /** B: the header of My tasks: its list has an id in the address as a project has, but is none. */
  myTasks: '.MyTasksPageHeader, .MyTasksSpreadsheetGridRow-dropTargetRow',

  /** A: the open task; in full view and in the inbox it is no dialog (Harvest). */
  pane: '.TaskPane[data-task-id], [role="dialog"][data-task-id]',
  /** C: what holds a pane that is a page of its own, which the sidebar may lie over. */
  page: '.FullScreenTaskPane',
  /** C: a pane whose label is known to be the task's name. */
  knownPane: '.TaskPane',
  /** B: what a pane has inside and a row has not: the name as a heading, the description. */
  paneInside: '[role="heading"] textarea, [contenteditable="true"]',
  /** C, then B: the name in the pane, when its label does not say it (Toggl, TMetric, Clockify). */
  paneTitle: '.TaskPaneTitle textarea, .TitleInput textarea, .TitleInput .SimpleTextarea',
  paneHeading: '[role="heading"] textarea',
  /** A: links to the parents; the last is the nearest (TMetric). */
  parent: '.TaskAncestry a[href]',
  /** A: the link to the project in the pane's fields (Toggl). */
  paneProject: '.TaskPaneFields-projectHeader a[href], .TaskProjectTokenPill-tokenPillWrapper a[href]',
  /** C: the project's name in the pane, where that link is empty (TMetric, Clockify). */
  paneProjectName: '.TaskProjectTokenPill-name, .TaskProjects-projectTokenPill',
  /** A/B: what is a subtask in the pane of a task that fills the page (Clockify). */
  subtask: '.SubtaskGrid [data-task-id], [role="row"]',

  /** C, then A: the project's name above its views. */
  projectName:
    '.TopbarPageHeaderStructure-titleRow h1, h1.TopbarPageHeaderStructure-title, .ProjectPageHeader h1',
  /** B: the whole application, its global navigation too: what is left to the sidebar when docked. */
  docked: '#asana_full_page',
  /** B/C: what people write, and the way around the app. */
  prose: '[contenteditable], [role="textbox"], .ProseMirror, nav, [role="navigation"]',
  /** B/C: panels over a view; what stands in them is no part of it. */
  panel: '.TaskPane, [role="dialog"]',
};

/** The names of the table, with whatever a patch put there. */
export type AsanaSelectors = typeof SELECTORS;
