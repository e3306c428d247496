/**
 * Jira Cloud: issue page, preview panel, modal, boards, backlog. Test ids are matched by their leaf, because
 * the path before it is renamed most often. Grades: see README.md.
 */

import { type SeenTask, type StatusCategory, taskKey } from '@/lib/domain/task';
import { narrow } from './dom/dock';
import { ancestorTest, firstText, oneLine, rowsOf, textOf } from './dom/element';
import { browsedKey, isJiraPage, issueKey, jiraPlace, projectOf } from './jira/address';
import { defineTool, type OpenTask, type Sighting, type ViewKind } from './tool';

/** A: board card until autumn 2026, `id="card-KEY"`. */
const CARD_BY_ID = '[id^="card-"]';
/** B: the same card by its test id. */
const CARD = '[data-testid="platform-board-kit.ui.card.card"]';
/** B: card of the boards renewed in September 2026, team-managed first. */
const RENEWED = 'board.content.cell.card';
const RENEWED_CARD = `[data-testid="${RENEWED}"]`;
/** A: backlog row; the leaf of its test id is the key. */
const BACKLOG_ROW = '[data-testid*="card-list.card.content-container."]';
const CARDS = `${CARD_BY_ID}, ${CARD}, ${RENEWED_CARD}`;
const ROW = `${CARDS}, ${BACKLOG_ROW}`;
/** Matching by part of a value is dear on thousands of nodes: where the view is known, only its kind is looked for. */
const ROWS_OF = (view: ViewKind) => (view === 'board' ? CARDS : view === 'backlog' ? BACKLOG_ROW : ROW);

/** A: link around the key, on a card and on a backlog row. */
const KEY_LINK = '[data-testid$="common.ui.key.key"] a[href], a[data-testid$="card-contents.key"]';
/** A: any reference to an issue. On a renewed card the first lies over the whole card, the second is the key. */
const ISSUE_LINK = 'a[href*="/browse/"]';

/** B: titles of a card and of a backlog row. */
const ROW_TITLE = [
  '[data-testid$="single-line-text.container.box"]',
  '[data-testid$="summary-field-static.content"]',
];
/** Structure: the title of a renewed card, beside the button that edits it. */
const RENEWED_TITLE = `${RENEWED_CARD} > div > span`;

/** B: a status's lozenge ends with the id of its category, which Jira never changes. Seen on rows only. */
const LOZENGE = '[data-testid*="status-lozenge."]';
const CATEGORIES: Record<string, StatusCategory> = { 2: 'todo', 4: 'doing', 3: 'done' };

/** A: the avatar's address holds the account id. B: its hidden label ends with the name, after a word for "assignee". */
const AVATAR = 'img[data-testid$="assignee-field-static.avatar--image"]';
const AVATAR_LABEL = '[data-testid$="assignee-field-static.avatar--label"]';
const ACCOUNT = /^https:\/\/[^/]+\.atl-paas\.net\/([0-9a-f]{24}|\d+(?::|%3A)[0-9a-f-]{8,80})\//;

/** B: the containers in which an issue opens over or beside another view. */
const PANEL = '[data-testid="preview-panels.preview-panel"]';
const MODAL = '[data-testid$="issue-details.issue-modal.modal-dialog"]';
/** B: what centres the modal in the window, in the old modal and in the native one. */
const MODAL_HOLDER = `[data-testid$="issue-modal.modal-dialog--positioner"], dialog:has(> ${MODAL})`;
const COMPACT = '[data-testid*="issue-layout.compact-layout"]';
const ISSUE_CONTAINER = `${PANEL}, ${MODAL}, ${COMPACT}`;
/** B: what holds an issue that has the page to itself. */
const PAGE = '[data-testid="page-layout.main"], main, #jira-frontend';
/** A: the open issue's own link in its breadcrumbs: page, modal and panel alike. */
const CURRENT_ISSUE = 'a[data-testid$="breadcrumbs.current-issue.item"]';
/** A: the panel's link to the full page, there before the breadcrumbs are. */
const PANEL_LINK = '[data-testid$="preview-panel-new-tab-link"]';
/** B: the open issue's title. */
const ISSUE_TITLE = [
  'h1[data-testid$="foundation.summary.heading"]',
  '[data-testid$="foundation.summary.heading"]',
];
/** A: the parent, in the breadcrumbs (the last is the nearest) or in its field. */
const PARENT =
  '[data-testid$="breadcrumbs.parent-issue.item"], [data-testid="issue-field-parent.ui.view-link"]';

/** What people write: descriptions, comments, editors. */
const PROSE =
  '[contenteditable], [role="textbox"], .ProseMirror, .ak-renderer-document, [data-testid*="comment"], [data-testid*="issue.activity"]';
const NOT_THE_VIEW = `${PROSE}, ${ISSUE_CONTAINER}`;

/** So many links to issues without one row understood mean that the rows are of a kind not known. */
const LINKS_OF_A_LIST = 3;

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
  selectors: {},
  page: () => ({
    sightings,
    openTask,
    isLimited,
    badges: [
      // Above the title and the menu button; in a row, above the key.
      { selector: CARDS, top: -2, edge: 'end', inset: 8 },
      { selector: BACKLOG_ROW, top: -2, edge: 'start', inset: 4, small: true },
    ],
    dock: narrow(`[data-testid="page-layout.root"], ${MODAL_HOLDER}`),
    scheme: (document) => {
      const mode = document.documentElement?.getAttribute('data-color-mode');
      return mode === 'dark' || mode === 'light' ? mode : null;
    },
    taskPanel: (document) => document.querySelector(`${MODAL}, ${PANEL}`),
  }),
});

function sightings(root: ParentNode, url: URL): Sighting[] {
  if (!isJiraPage(url)) return [];
  const inProse = ancestorTest((ancestor) => ancestor.matches(NOT_THE_VIEW) || undefined);
  const site = siteOf(url);
  const found: Sighting[] = [];
  for (const { element, id } of rowsOf(root, ROWS_OF(jiraPlace(url).view), (row) => keyOfRow(row, site))) {
    if (inProse(element)) continue;
    const title = firstText(element, ROW_TITLE) || textOf(element.querySelector(RENEWED_TITLE), 'button');
    const task = seen(id, site, title);
    const status = statusOfRow(element);
    const assignee = assigneeOfRow(element);
    if (status) task.status = status;
    if (assignee) task.assignee = assignee;
    found.push({ element, task });
  }
  return found;
}

function keyOfRow(row: Element, { origin }: Site): string | null {
  const testId = row.getAttribute('data-testid') ?? '';
  if (testId === RENEWED) return keyOfRenewedCard(row, origin);
  return (
    issueKey(/^card-(.+)$/.exec(row.id)?.[1]) ??
    issueKey(/content-container\.([^.]+)$/.exec(testId)?.[1]) ??
    browsedKey(row.querySelector(KEY_LINK)?.getAttribute('href'), origin)
  );
}

function keyOfRenewedCard(card: Element, origin: string): string | null {
  for (const link of card.querySelectorAll(ISSUE_LINK)) {
    const key = browsedKey(link.getAttribute('href'), origin);
    if (key && (link.parentElement === card || issueKey(textOf(link)) === key)) return key;
  }
  return null;
}

/** Cards show no status: their column's name is not one. */
function statusOfRow(row: Element): StatusCategory | undefined {
  if (!row.matches(BACKLOG_ROW)) return undefined;
  const lozenge = row.querySelector(LOZENGE)?.getAttribute('data-testid') ?? '';
  return CATEGORIES[/status-lozenge\.(\d+)/.exec(lozenge)?.[1] ?? ''];
}

function assigneeOfRow(row: Element): SeenTask['assignee'] {
  const account = ACCOUNT.exec(row.querySelector(AVATAR)?.getAttribute('src') ?? '')?.[1];
  if (!account) return undefined;
  const name = textOf(row.querySelector(AVATAR_LABEL)).replace(/^[^:：]*[:：]\s*/, '');
  return name ? { user: decodeURIComponent(account), name } : undefined;
}

function openTask(document: Document, url: URL): OpenTask | null {
  const key = isJiraPage(url) ? jiraPlace(url).task?.id : undefined;
  const element = key && issueElement(document, url, key);
  if (!key || !element) return null;
  const title = firstText(element, ISSUE_TITLE) || titleOfTab(document, key) || titleOfRow(document, key);
  const task = seen(key, siteOf(url), title);
  const parents = [...element.querySelectorAll(PARENT)].map((link) => keyOfLink(link, url));
  const parent = parents.findLast((id) => id && id !== key);
  if (parent) task.parent = taskKey({ tool: 'jira', site: url.host, id: parent });
  return { task, element };
}

/** While Jira navigates, the address is ahead of the page: only a container that names the same key is believed. */
function issueElement(document: Document, url: URL, key: string): Element | null {
  const page = () => document.querySelector(PAGE) ?? document.body;
  const current = [...document.querySelectorAll(CURRENT_ISSUE)];
  const own = current.find((link) => keyOfLink(link, url) === key);
  if (own) return own.closest(ISSUE_CONTAINER) ?? own.closest(PAGE) ?? page();
  for (const panel of document.querySelectorAll(PANEL)) {
    const link = panel.querySelector(PANEL_LINK);
    const unnamed = !panel.querySelector(CURRENT_ISSUE);
    if (unnamed && keyOfLink(link, url) === key) return panel;
  }
  return current.length === 0 && titleOfTab(document, key) ? page() : null;
}

function keyOfLink(link: Element | null, url: URL): string | null {
  return browsedKey(link?.getAttribute('href'), url.origin);
}

/** The title in `[KEY] Title - Jira`, the tab's name on an issue's own page; '' when it is another's. */
function titleOfTab(document: Document, key: string): string {
  const [, named, title] = /^\[([^\]]+)\]\s*(.*?)\s+-\s+Jira$/.exec(document.title) ?? [];
  return issueKey(named) === key ? oneLine(title ?? '') : '';
}

/** The title on the issue's card or row, which stays readable while the issue's own is being edited. */
function titleOfRow(document: Document, key: string): string {
  const row = document.querySelector(`[id="card-${key}"], [data-testid$="content-container.${key}"]`);
  return row ? firstText(row, ROW_TITLE) : '';
}

function isLimited(document: Document, url: URL): boolean {
  if (!isJiraPage(url)) return false;
  const place = jiraPlace(url);
  if (place.task && !openTask(document, url)?.task.title) return true;
  const first = document.querySelector(ROWS_OF(place.view));
  if (place.view === 'task' || (first && sightings(first, url).length > 0)) return false;
  if (sightings(document, url).length > 0) return false;
  const inProse = ancestorTest((ancestor) => ancestor.matches(NOT_THE_VIEW) || undefined);
  const links = [...document.querySelectorAll(ISSUE_LINK)].filter((link) => !inProse(link));
  return links.length >= LINKS_OF_A_LIST || first !== null;
}

interface Site {
  origin: string;
  /** What the keys of all of the site's tasks begin with. */
  prefix: string;
}

/** Read once per pass: a URL's getters are slow. */
function siteOf({ host, origin }: URL): Site {
  return { origin, prefix: taskKey({ tool: 'jira', site: host, id: '' }) };
}

function seen(key: string, { origin, prefix }: Site, title: string): SeenTask {
  const project = projectOf(key);
  return {
    key: `${prefix}${key}`,
    title,
    url: `${origin}/browse/${key}`,
    container: { id: project, title: project },
  };
}

export { reader } from './jira/reader';
