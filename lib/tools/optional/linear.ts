/**
 * Linear: issue page, list, board. Its classes are all hashed; rows and cards are links to their issue, marked by
 * an attribute. Seen in the integrations of Toggl, TMetric and TimeCamp and in two captures of August 2026; no live
 * page was opened. Grades: see README.md of lib/tools.
 */

import { type SeenTask, type TaskRef, taskKey } from '@/lib/domain/task';
import { ancestorTest, linkOf, oneLine, rowsOf, textOf } from '@/lib/tools/dom/element';
import type { Reader } from '@/lib/tools/reader';
import { defineTool, type OpenTask, type PageReader, type Place, type Sighting } from '@/lib/tools/tool';

/** An issue's identifier: its team's key, which a workspace gives away once, and a number. */
const KEY = /^([A-Z][A-Z0-9]{0,30})-\d{1,12}$/;

/** What the application shows below a workspace's name; the rest of the host is about Linear, not in it. */
const SECTION =
  /^\/(?!docs\/|changelog\/|blog\/|integrations\/|customers\/)([a-z0-9][a-z0-9-]{0,60})\/(issue|team|project|my-issues|view|cycle|initiative|inbox|search|profiles)(?=\/|$)/;

const SELECTORS = {
  /** A: `data-list-key` (Toggl, 2026), and the link to the issue that the row itself is. */
  row: 'a[data-list-key][href*="/issue/"]',
  /** A: `data-board-item` (Toggl, 2026), likewise. */
  card: 'a[data-board-item][href*="/issue/"]',
  /** B: the cell before the status and the title in a list's row. */
  rowKey: '[data-column-id="issueId"]',
  /** A: any reference to an issue. */
  issueLink: 'a[href*="/issue/"]',
  /** B: what holds an issue that has the page to itself. */
  issue: '[data-view-id="issue-view"]',
  /** B, by its role: the one-line editor of the open issue's title. */
  title: '[role="textbox"][aria-multiline="false"]',
  /** B: the way to the open issue, in the page's head; the last link is the issue's own. */
  breadcrumb: 'header a[href*="/issue/"]',
  /** B: descriptions, comments, and what is being written. */
  prose: '[contenteditable], [role="textbox"], form',
};

/** So many links to issues without one row understood mean that the rows are of a kind not known. */
const LINKS_OF_A_LIST = 3;

/** Linear on `linear.app`. */
export default defineTool({
  name: 'linear',
  id: 'linear',
  label: 'Linear',
  access: 'optional',
  hosts: ['https://linear.app/*'],
  matches: isLinearPage,
  site: (url) => `linear.app/${workspaceOf(url)}`,
  locate,
  selectors: SELECTORS,
  page: pageReader,
});

/** Its API takes tokens alone, and nothing here asks for one. */
export const reader: Reader | null = null;

function isLinearPage({ protocol, hostname, pathname }: URL): boolean {
  return protocol === 'https:' && hostname === 'linear.app' && SECTION.test(pathname);
}

function workspaceOf({ pathname }: URL): string {
  return SECTION.exec(pathname)?.[1] ?? '';
}

/** Whether a list shows rows or cards is no part of the address. */
function locate(url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '');
  const task = refIn(url);
  const team = /^\/[^/]+\/team\/([A-Z][A-Z0-9]*)(?:\/|$)/.exec(path)?.[1] ?? null;
  const section = SECTION.exec(path)?.[2];
  const kept = new URLSearchParams(url.search);
  kept.sort();
  return {
    task,
    view: task ? 'task' : section === 'inbox' || section === undefined ? 'other' : 'list',
    container: task ? teamOf(task.id) : team,
    // An issue's address ends in its title, which may change.
    viewKey: task ? `/issue/${task.id}` : `${path}?${kept}`,
  };
}

function refIn(url: URL): TaskRef | null {
  const [, workspace, section, id = ''] = url.pathname.split('/');
  const key = id.toUpperCase();
  if (!isLinearPage(url) || section !== 'issue' || !KEY.test(key)) return null;
  return { tool: 'linear', site: `linear.app/${workspace}`, id: key };
}

function teamOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

function pageReader(select: typeof SELECTORS): PageReader {
  const rows = `${select.row}, ${select.card}`;

  function sightings(root: ParentNode, url: URL): Sighting[] {
    if (!isLinearPage(url)) return [];
    const isProse = ancestorTest((ancestor) => ancestor.matches(select.prose) || undefined);
    return rowsOf(root, rows, (row) => refOf(row, url)?.id ?? null)
      .filter(({ element }) => !isProse(element))
      .flatMap(({ element }) => {
        const ref = refOf(element, url);
        return ref ? [{ element, task: seen(ref, titleOf(element, url)) }] : [];
      });
  }

  /** The text that the end of the row's own address was made from; in a list, also the cell after the status. */
  function titleOf(row: Element, url: URL): string {
    const slug = squashed(linkOf(row, url)?.pathname.split('/')[4] ?? '');
    const texts = [...row.querySelectorAll('*')].map((one) => textOf(one));
    const own = slug ? texts.findLast((text) => squashed(text) === slug) : undefined;
    const cell = row.querySelector(select.rowKey)?.nextElementSibling?.nextElementSibling;
    return own ?? textOf(cell);
  }

  function openTask(document: Document, url: URL): OpenTask | null {
    const ref = isLinearPage(url) ? refIn(url) : null;
    const links = [...document.querySelectorAll(select.breadcrumb)];
    const shown = links.map((link) => refOf(link, url)?.id).at(-1);
    const inTab = ref && document.title.startsWith(`${ref.id} `);
    // While Linear navigates, the address is ahead of the page.
    if (!ref || !(inTab || shown === ref.id)) return null;
    const element = document.querySelector(select.issue) ?? document.querySelector('main') ?? document.body;
    const title = inTab ? oneLine(document.title.slice(ref.id.length)) : '';
    return { element, task: seen(ref, title || textOf(element.querySelector(select.title))) };
  }

  function isLimited(document: Document, url: URL): boolean {
    const { task, view } = locate(url);
    if (task && !openTask(document, url)?.task.title) return true;
    if (view !== 'list' || sightings(document, url).length > 0) return false;
    const main = document.querySelector('main') ?? document;
    const isProse = ancestorTest((ancestor) => ancestor.matches(select.prose) || undefined);
    const links = [...main.querySelectorAll(select.issueLink)].filter((link) => !isProse(link));
    return links.length >= LINKS_OF_A_LIST;
  }

  return {
    sightings,
    openTask,
    isLimited,
    badges: [
      { selector: select.row, top: 0, edge: 'start', inset: 2, small: true },
      { selector: select.card, top: -4, edge: 'end', inset: 8 },
    ],
    // Its own sidebar is fixed to the window, so that the page cannot be narrowed from every side.
    dock: null,
    scheme: (document) => {
      const scheme = document.querySelector('meta[name="color-scheme"]')?.getAttribute('content');
      return scheme === 'dark' || scheme === 'light' ? scheme : null;
    },
    taskPanel: () => null,
  };
}

function refOf(link: Element, page: URL): TaskRef | null {
  const address = linkOf(link, page);
  const ref = address && refIn(address);
  return ref && ref.site === `linear.app/${workspaceOf(page)}` ? ref : null;
}

/** Letters and digits alone, which an address keeps of a title. */
function squashed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function seen(ref: TaskRef, title: string): SeenTask {
  const team = teamOf(ref.id);
  return {
    key: taskKey(ref),
    title,
    url: `https://${ref.site}/issue/${ref.id}`,
    container: { id: team, title: team },
  };
}
