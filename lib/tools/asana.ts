/**
 * Asana: task pane, list, board, under addresses of both generations. It has no test ids; what is not an id
 * attribute is a class name. Grades: see README.md.
 */

import { type SeenTask, taskKey } from '@/lib/domain/task';
import { asanaId, asanaPlace, isAsanaPage } from './asana/address';
import { narrow } from './dom/dock';
import { ancestorTest, documentOf, firstText, linkOf, oneLine, rowsOf, textOf } from './dom/element';
import type { Reader } from './reader';
import { defineTool, type OpenTask, type Sighting } from './tool';

/** A: board card. */
const CARD = '.BoardCardLayout[data-task-id]';
/** B/C: rows of a list and of My tasks. */
const ROW = '.SpreadsheetRow, .SpreadsheetTaskRow, .MyTasksSpreadsheetGridRow-dropTargetRow, [role="row"]';
const SIGHTED = `${CARD}, ${ROW}`;
/** A: in a row, the field with its name: the id ends in `_<gid>`. Some rows also carry the gid themselves. */
const NAME_FIELD = 'textarea.SpreadsheetTaskName-input, .SpreadsheetTaskName textarea';
const ROW_GID = '[data-task-id]';
/** C: names on a row and on a card. */
const NAME = [NAME_FIELD, '.SpreadsheetTaskName', '.BoardCard-taskName'];
/** B: the round check mark of a row. */
const CHECK = '[role="checkbox"].TaskRowCompletionStatus-checkbox';

/** A: the pane of the open task. */
const PANE = '.TaskPane[data-task-id], [role="dialog"][data-task-id]';
/** C: its title, when the pane's own label does not say it. */
const PANE_TITLE = [
  '.TaskPaneTitle textarea',
  '.TitleInput textarea',
  '.TitleInput .SimpleTextarea',
  '.TaskPaneBody-main [role="heading"] textarea',
];
/** A: links to the parents; the last is the nearest. */
const PARENT = '.TaskAncestry a[href]';
/** A: link to the project in the pane's fields. */
const PANE_PROJECT = '.TaskPaneFields-projectHeader a[href], .TaskProjectTokenPill-tokenPillWrapper a[href]';
/** C: the project's name in the pane, where the link is empty. */
const PANE_PROJECT_TITLE = ['.TaskProjectTokenPill-name', '.TaskProjects-projectTokenPill'];
/** C: the project's name above list and board. */
const PROJECT_TITLE = ['.TopbarPageHeaderStructure-titleRow h1', 'h1.TopbarPageHeaderStructure-title'];

/** What people write, and the pane, whose subtasks belong to the open task. */
const NOT_THE_VIEW = '[contenteditable], [role="textbox"], .ProseMirror, .TaskPane, [role="dialog"]';

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
  selectors: {},
  page: () => ({
    sightings,
    openTask,
    isLimited,
    badges: [
      // Above the title and the hover actions. A row is as wide as its columns, so its start is on screen.
      { selector: CARD, top: -2, edge: 'end', inset: 8 },
      { selector: ROW, top: -2, edge: 'start', inset: 4, small: true },
    ],
    dock: narrow('#asana_main'),
    scheme: (document) => {
      const theme = [...(document.body?.classList ?? [])].find((name) => name.startsWith(THEME));
      return theme ? (/dark/i.test(theme) ? 'dark' : 'light') : null;
    },
    taskPanel: (document) => document.querySelector(PANE),
  }),
});

function sightings(root: ParentNode, url: URL): Sighting[] {
  if (!isAsanaPage(url)) return [];
  const outside = ancestorTest((ancestor) => ancestor.matches(NOT_THE_VIEW) || undefined);
  const container = containerOf(documentOf(root), url);
  const found: Sighting[] = [];
  for (const { element, id } of rowsOf(root, SIGHTED, gidOf)) {
    if (outside(element)) continue;
    const task: SeenTask = { ...seen(id, firstText(element, NAME)), ...container };
    if (element.querySelector(CHECK)?.getAttribute('aria-checked') === 'true') task.status = 'done';
    found.push({ task, element });
  }
  return found;
}

function gidOf(element: Element): string | null {
  const own = element.hasAttribute('data-task-id') ? element : element.querySelector(ROW_GID);
  return asanaId(own?.getAttribute('data-task-id')) ?? gidOfName(element);
}

function gidOfName(row: Element): string | null {
  for (const field of row.querySelectorAll(NAME_FIELD)) {
    const gid = asanaId(/_(\d+)$/.exec(field.id)?.[1]);
    // `lui_12` and the like are numbered anew with every page.
    if (gid && !field.id.startsWith('lui_')) return gid;
  }
  return null;
}

function openTask(document: Document, url: URL): OpenTask | null {
  if (!isAsanaPage(url)) return null;
  const place = asanaPlace(url);
  // Home, inbox and My tasks do not always name the task that they open.
  const anyPane = !place.task && !place.container;
  for (const element of document.querySelectorAll(PANE)) {
    const gid = asanaId(element.getAttribute('data-task-id'));
    if (!gid || !(anyPane || gid === place.task?.id)) continue;
    const title = oneLine(element.getAttribute('aria-label') ?? '') || firstText(element, PANE_TITLE);
    const parent = parentOf(element, gid, url);
    const container = projectOf(element, url) ?? containerOf(document, url);
    return { element, task: { ...seen(gid, title), ...container, ...(parent && { parent }) } };
  }
  return null;
}

function parentOf(pane: Element, gid: string, url: URL): string | null {
  const ids = [...pane.querySelectorAll(PARENT)].map((link) => addressed(link, url)?.task?.id);
  const id = ids.findLast((one) => one && one !== gid);
  return id ? taskKey({ tool: 'asana', site: 'asana', id }) : null;
}

function projectOf(pane: Element, url: URL): Pick<SeenTask, 'container'> | null {
  const link = pane.querySelector(PANE_PROJECT);
  const id = link && addressed(link, url)?.container;
  return id ? { container: { id, title: textOf(link) || firstText(pane, PANE_PROJECT_TITLE) } } : null;
}

function containerOf(document: Document, url: URL): Pick<SeenTask, 'container'> {
  const id = asanaPlace(url).container;
  return id ? { container: { id, title: firstText(document, PROJECT_TITLE) } } : {};
}

function addressed(element: Element, url: URL) {
  const link = linkOf(element, url);
  return link && isAsanaPage(link) ? asanaPlace(link) : null;
}

function isLimited(document: Document, url: URL): boolean {
  if (!isAsanaPage(url)) return false;
  if (asanaPlace(url).task && !openTask(document, url)?.task.title) return true;
  const first = document.querySelector(`${CARD}, ${NAME_FIELD}`)?.closest(SIGHTED);
  if (first && sightings(first, url).length > 0) return false;
  if (sightings(document, url).length > 0) return false;
  const outside = ancestorTest((ancestor) => ancestor.matches(NOT_THE_VIEW) || undefined);
  return [...document.querySelectorAll(`${ROW_GID}, ${NAME_FIELD}`)].some(
    (element) => !outside(element) && !element.matches(PANE),
  );
}

function seen(gid: string, title: string): SeenTask {
  return {
    key: taskKey({ tool: 'asana', site: 'asana', id: gid }),
    title,
    url: `https://app.asana.com/0/0/${gid}`,
  };
}

/** Not read through its API yet. */
export const reader: Reader | null = null;
