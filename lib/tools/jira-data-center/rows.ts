import type { SeenTask, StatusCategory } from '@/lib/domain/task';
import { firstText, oneLine, textOf } from '@/lib/tools/dom/element';
import { issueKey } from '@/lib/tools/jira/address';
import type { SELECTORS } from './selectors';
import { keyOfLink, type Site } from './site';

type Select = typeof SELECTORS;

const CATEGORIES: Record<string, StatusCategory> = { new: 'todo', indeterminate: 'doing', done: 'done' };

/** The issue that a row or card stands for; a group of sub-tasks' cards stands for their parent. */
export function keyOfRow(row: Element, site: Site, select: Select): string | null {
  return row.matches(select.linkedRow) ? keyOfLink(row.querySelector(select.keyedLink), site) : namedBy(row);
}

function namedBy(row: Element | null): string | null {
  const names = ['data-issue-key', 'data-issuekey', 'data-key'].map((name) => row?.getAttribute(name));
  return issueKey(names.find((name) => name));
}

/** Whole in an attribute where the text is cut off; without known classes, the link that is not the one with the key. */
export function titleOfRow(row: Element, key: string, site: Site, select: Select): string {
  if (row.matches(select.card)) return titleOfCard(row, key, select);
  const whole = row.matches(select.splitRow) && oneLine(row.getAttribute('title') ?? '');
  const shown = whole || firstText(row, [select.rowTitle]);
  if (shown) return shown;
  const links = [...row.querySelectorAll('a[href]')].filter((link) => keyOfLink(link, site) === key);
  const texts = links.map((link) => textOf(link)).filter((text) => text !== '');
  return texts.includes(key) ? (texts.find((text) => text !== key) ?? '') : '';
}

function titleOfCard(card: Element, key: string, select: Select): string {
  const titles = [...card.querySelectorAll(select.cardTitle)];
  const own = titles.find((title) => namedBy(title.closest(select.card)) === key);
  const whole = own?.getAttribute('title') ?? own?.getAttribute('data-tooltip');
  return oneLine(whole ?? '') || textOf(own);
}

/** A sub-task's card stands inside what names its parent; its row has a link to it. */
export function parentOfRow(row: Element, site: Site, select: Select): string | null {
  const group = row.parentElement?.closest(select.card)?.getAttribute('data-issue-key');
  return issueKey(group) ?? keyOfLink(row.querySelector(select.rowParent), site);
}

/** The status category that a lozenge within `element` carries in its class. */
export function statusIn(element: Element | null, select: Select): StatusCategory | undefined {
  const classes = element?.querySelector(select.lozenge)?.getAttribute('class') ?? '';
  return CATEGORIES[/lozenge-(new|indeterminate|done)(?!\S)/.exec(classes)?.[1] ?? ''];
}

/** The user whom `link` names; undefined where it names none. */
export function userOf(link: Element | null): SeenTask['assignee'] {
  const user = link?.getAttribute('rel')?.trim();
  return user ? { user, name: textOf(link) || user } : undefined;
}
