import { taskKey } from '@/lib/domain/task';
import { firstText, oneLine } from '@/lib/tools/dom/element';
import type { OpenTask, Place } from '@/lib/tools/tool';
import { isJiraPage, issueKey, jiraPlace } from './address';
import { sightings } from './rows';
import type { JiraSelectors } from './selectors';
import { keyOfLink, type Site, seen, siteOf } from './site';

/** The issue that the address names, once the page shows it. */
export function openTask(select: JiraSelectors, document: Document, url: URL): OpenTask | null {
  const place = jiraPlace(url);
  const key = isJiraPage(url) ? place.task?.id : undefined;
  const site = siteOf(url);
  const element = key && holderOf(select, document, place, key, site);
  if (!key || !element) return null;
  const title =
    firstText(element, [select.title]) || titleOfTab(document, key) || titleOfRow(select, document, url, key);
  const task = seen(key, site, title);
  const parents = [...element.querySelectorAll(select.parent)].map((link) => keyOfLink(link, site));
  const parent = parents.findLast((id) => id && id !== key);
  if (parent) task.parent = taskKey({ tool: 'jira', site: url.host, id: parent });
  return { task, element };
}

/** While Jira navigates, the address is ahead of the page: only what names the same key is believed. */
function holderOf(
  select: JiraSelectors,
  document: Document,
  { view }: Place,
  key: string,
  site: Site,
): Element | null {
  const beside = `${select.panel}, ${select.modal}${view === 'task' ? '' : `, ${select.compact}`}`;
  const page = () => document.querySelector(select.page) ?? document.body;
  const current = [...document.querySelectorAll(select.current)];
  const own = current.find((link) => keyOfLink(link, site) === key);
  if (own) return own.closest(beside) ?? own.closest(select.page) ?? page();
  for (const panel of document.querySelectorAll(select.panel)) {
    const isUnnamed = !panel.querySelector(select.current);
    if (isUnnamed && keyOfLink(panel.querySelector(select.panelLink), site) === key) return panel;
  }
  return current.length === 0 && titleOfTab(document, key) ? page() : null;
}

/** The title in `[KEY] Title - Jira`, the tab's name on an issue's own page; '' when it is another's. */
function titleOfTab(document: Document, key: string): string {
  const [, named, title] = /^\[([^\]]+)\]\s*(.*?)\s+-\s+Jira$/.exec(document.title) ?? [];
  return issueKey(named) === key ? oneLine(title ?? '') : '';
}

/** The title on the issue's card or row, which stays readable while the issue's own is being edited. */
function titleOfRow(select: JiraSelectors, document: Document, url: URL, key: string): string {
  const own = sightings(select, document, url).find(({ task }) => task.key.endsWith(`:${key}`));
  return own?.task.title ?? '';
}
