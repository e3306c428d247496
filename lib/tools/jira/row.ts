import { type SeenTask, type StatusCategory, taskKey } from '@/lib/domain/task';
import { textOf } from '@/lib/tools/dom/element';
import type { Place } from '@/lib/tools/tool';
import { issueKey } from './address';
import type { JiraSelectors } from './selectors';
import { keyOfLink, type Site, seen } from './site';

/** A key as an id or a test id ends with it. Numbers of issues stand there too, after a word in small letters. */
const NAMED = /^(?:card-|.*\.)?([A-Z][A-Z0-9_]{0,60}-\d{1,12})$/;

/** Ids of categories, which Jira never changes. */
const CATEGORIES: Record<string, StatusCategory> = { 2: 'todo', 4: 'doing', 3: 'done' };

/** The account in the address of an avatar. */
const ACCOUNT = /^https:\/\/[^/]+\.atl-paas\.net\/([0-9a-f]{24}|\d+(?::|%3A)[0-9a-f-]{8,80})\//;

/** The key that a row carries, or that its own link leads to. Null where that could be another issue's. */
export function keyOfRow(select: JiraSelectors, row: Element, site: Site): string | null {
  for (const name of ['id', 'data-testid', 'data-issuekey']) {
    const key = NAMED.exec(row.getAttribute(name) ?? '')?.[1];
    if (key) return key;
  }
  const links = [row, ...row.querySelectorAll(select.issueLink)];
  const named = links.filter((link) => link.matches(select.keyLink));
  const own = row.matches(select.renewedCard) ? links.filter((link) => isOwn(link, row, site)) : named;
  const [key, other] = new Set((named.length > 0 ? named : own).map((link) => keyOfLink(link, site)));
  return other ? null : (key ?? null);
}

/** A renewed card's own links are not named: one lies over the card, one is its key. */
function isOwn(link: Element, card: Element, site: Site): boolean {
  const key = keyOfLink(link, site);
  return key !== null && (link.parentElement === card || issueKey(textOf(link)) === key);
}

/** What a row shows of its issue. */
export function seenRow(
  select: JiraSelectors,
  row: Element,
  key: string,
  site: Site,
  { view, task: open }: Place,
): SeenTask {
  const titleBy = (selector: string) => textOf(row.querySelector(selector), 'button');
  const task = seen(key, site, titleBy(select.rowTitle) || titleBy(select.plainTitle));
  const status = statusOf(select, row);
  const assignee = assigneeOf(select, row);
  if (status) task.status = status;
  if (assignee) task.assignee = assignee;
  if (view === 'task' && open && row.closest(select.children)) task.parent = taskKey(open);
  return task;
}

/** Cards show no status: their column's name is not one. */
function statusOf(select: JiraSelectors, row: Element): StatusCategory | undefined {
  const lozenge = row.querySelector(select.lozenge)?.getAttribute('data-testid') ?? '';
  return CATEGORIES[/\.(\d)\b/.exec(lozenge)?.[1] ?? ''];
}

function assigneeOf(select: JiraSelectors, row: Element): SeenTask['assignee'] {
  const account = ACCOUNT.exec(row.querySelector(select.avatar)?.getAttribute('src') ?? '')?.[1];
  if (!account) return undefined;
  const name = textOf(row.querySelector(select.avatarLabel)).replace(/^[^:：]*[:：]\s*/, '');
  return name ? { user: decodeURIComponent(account), name } : undefined;
}
