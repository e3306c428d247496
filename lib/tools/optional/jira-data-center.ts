/** Jira Data Center and Server, 8 to 10: issue page, RapidBoard's board, backlog and detail pane, navigator. */

import type { SeenTask } from '@/lib/domain/task';
import { narrow } from '@/lib/tools/dom/dock';
import { ancestorTest, rowsOf, textOf } from '@/lib/tools/dom/element';
import { issueKey } from '@/lib/tools/jira/address';
import {
  dataCenterPlace,
  dataCenterSite,
  holdsTasks,
  mayBeDataCenter,
} from '@/lib/tools/jira-data-center/address';
import { keyOfRow, parentOfRow, statusIn, titleOfRow, userOf } from '@/lib/tools/jira-data-center/rows';
import { SELECTORS } from '@/lib/tools/jira-data-center/selectors';
import { keyOfLink, type Site, seenIssue, siteOf, titleOfTab } from '@/lib/tools/jira-data-center/site';
import { defineTool, type OpenTask, type PageReader, type Sighting, type ViewKind } from '@/lib/tools/tool';

/** So many links to issues without one row understood mean that the rows are of a kind not known. */
const LINKS_OF_A_LIST = 3;

/** Jira on a company's own host. */
export default defineTool({
  name: 'jira-data-center',
  id: 'jira',
  label: 'Jira Data Center',
  access: 'optional',
  hosts: [],
  matches: mayBeDataCenter,
  recognises,
  site: dataCenterSite,
  locate: dataCenterPlace,
  selectors: SELECTORS,
  page: pageReader,
});

/** Every page of Jira names the application, the sign-in page too; `ajs-` names are those of its own framework. */
function recognises(document: Document): boolean {
  return (
    document.querySelector(
      'meta[name="application-name"][content="JIRA" i], meta[name="ajs-jira-base-url"], meta[name="ajs-issue-key"]',
    ) !== null
  );
}

function pageReader(select: typeof SELECTORS): PageReader {
  const { card, tableRow, splitRow, linkedRow } = select;

  function rowsOn(view: ViewKind): string {
    if (view === 'board' || view === 'backlog') return card;
    return `${tableRow}, ${view === 'list' ? splitRow : linkedRow}`;
  }

  function sightings(root: ParentNode, url: URL): Sighting[] {
    if (!mayBeDataCenter(url) || !holdsTasks(url)) return [];
    const { view, task } = dataCenterPlace(url);
    const site = siteOf(url);
    const apart = view === 'task' ? select.prose : `${select.prose}, ${select.issue}, ${select.panel}`;
    const isApart = ancestorTest((ancestor) => ancestor.matches(apart) || undefined);
    const rows = rowsOf(root, rowsOn(view), (row) => keyOfRow(row, site, select));
    return rows.flatMap(({ element, id }) => {
      if (isApart(element)) return [];
      const child = task && element.closest(select.children) ? task.id : null;
      const parent = parentOfRow(element, site, select) ?? child;
      const seen = seenIssue(id, site, titleOfRow(element, id, site, select));
      addFields(seen, site, parent, element, element.querySelector(select.rowAssignee));
      return [{ element, task: seen }];
    });
  }

  function addFields(
    task: SeenTask,
    site: Site,
    parent: string | null | undefined,
    statusHolder: Element | null,
    assigneeLink: Element | null,
  ): void {
    const status = statusIn(statusHolder, select);
    const assignee = userOf(assigneeLink);
    if (status) task.status = status;
    if (assignee) task.assignee = assignee;
    if (parent && !task.key.endsWith(`:${parent}`)) task.parent = `${site.prefix}${parent}`;
  }

  function openTask(document: Document, url: URL): OpenTask | null {
    const key = mayBeDataCenter(url) ? dataCenterPlace(url).task?.id : undefined;
    const element = key && issueElement(document, url, key);
    if (!key || !element) return null;
    const site = siteOf(url);
    const title = titleShown(document, key, element) || titleInView(document, key, site);
    const task = seenIssue(key, site, title);
    const parents = [...element.querySelectorAll(select.parent)].map((link) => keyOfLink(link, site));
    const parent = parents.find((id) => id && id !== key);
    const fields = [select.status, select.assignee].map((field) => element.querySelector(field));
    addFields(task, site, parent, fields[0] ?? null, fields[1] ?? null);
    return { element, task };
  }

  /** The tab's title is the sure one, but may end in the name of this Jira; one that is being edited is none yet. */
  function titleShown(document: Document, key: string, element: Element): string {
    const tab = titleOfTab(document, key);
    const shown = textOf(element.querySelector(select.title), 'form, input, textarea');
    return shown && tab.startsWith(shown) ? shown : tab || shown;
  }

  /** While a board or the navigator opens another issue, the address is ahead of what is shown. */
  function issueElement(document: Document, url: URL, key: string): Element | null {
    const site = siteOf(url);
    const holders = [...document.querySelectorAll(select.issue)];
    const named = holders.map(
      (holder) =>
        issueKey(holder.getAttribute('data-issuekey')) ??
        keyOfLink(holder.querySelector(select.ownLink), site),
    );
    const own = holders[named.indexOf(key)];
    if (own) return own;
    const isOther = named.some((id) => id !== null);
    if (isOther || dataCenterPlace(url).view !== 'task' || !recognises(document)) return null;
    const meta = issueKey(document.querySelector(select.ownMeta)?.getAttribute('content'));
    const isShown = meta ? meta === key : titleOfTab(document, key) !== '';
    return isShown ? (holders[0] ?? document.querySelector(select.page) ?? document.body) : null;
  }

  function titleInView(document: Document, key: string, site: Site): string {
    const rows = [...document.querySelectorAll(`${card}, ${splitRow}`)];
    const row = rows.find((one) => keyOfRow(one, site, select) === key);
    return row ? titleOfRow(row, key, site, select) : '';
  }

  function isLimited(document: Document, url: URL): boolean {
    if (!mayBeDataCenter(url) || !holdsTasks(url)) return false;
    const { task, view } = dataCenterPlace(url);
    if (task && !openTask(document, url)?.task.title) return true;
    if (view === 'task' || view === 'other' || sightings(document, url).length > 0) return false;
    const apart = `${select.prose}, ${select.issue}, ${select.panel}`;
    const isApart = ancestorTest((ancestor) => ancestor.matches(apart) || undefined);
    const links = [...document.querySelectorAll(select.issueLink)].filter((link) => !isApart(link));
    return links.length >= LINKS_OF_A_LIST;
  }

  return {
    sightings,
    openTask,
    isLimited,
    badges: [
      { selector: card, top: -4, edge: 'end', inset: 8 },
      { selector: `${tableRow}, ${splitRow}, ${linkedRow}`, top: -2, edge: 'start', inset: 2, small: true },
    ],
    dock: narrow(select.page),
    scheme: (document) => {
      const mode = document.documentElement?.getAttribute('data-color-mode');
      return mode === 'dark' || mode === 'light' ? mode : null;
    },
    taskPanel: (document) => document.querySelector(`${select.panel}:has(${select.issue})`),
  };
}

export { reader } from '@/lib/tools/jira-data-center/reader';
