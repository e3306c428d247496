import type { SeenTask, StatusCategory } from '@/lib/domain/task';
import { firstText, oneLine, textOf } from '@/lib/tools/dom/element';
import { issueKey } from '@/lib/tools/jira/address';
import type { SELECTORS } from './selectors';
import { keyOfLink, type Site } from './site';

type Select = typeof SELECTORS;

const CATEGORIES: Record<string, StatusCategory> = { new: 'todo', indeterminate: 'doing', done: 'done' };

/** The issue that a row or card stands for; null for a group of cards under their parent. */
export function keyOfRow(row: Element, site: Site, select: Select): string | null {
  if (row.matches(select.linkedRow)) return keyOfLink(row.querySelector(select.issueLink), site);
  const key = namedBy(row);
  const holdsOthers = (card: Element) => (namedBy(card) ?? key) !== key;
  const isGroup = row.matches(select.card) && [...row.querySelectorAll(select.card)].some(holdsOthers);
  return isGroup ? null : key;
}

function namedBy(row: Element): string | null {
  const names = ['data-issue-key', 'data-issuekey', 'data-key'].map((name) => row.getAttribute(name));
  return issueKey(names.find((name) => name !== null));
}

/** Whole in an attribute where the text is cut off; without known classes, the text of a link that is not the key. */
export function titleOfRow(row: Element, key: string, site: Site, select: Select): string {
  const named = row.querySelector(select.cardTitle) ?? row;
  const whole = oneLine(named.getAttribute('title') ?? named.getAttribute('data-tooltip') ?? '');
  if (whole && whole !== key) return whole;
  const shown = firstText(row, [select.cardTitle, select.rowTitle]);
  if (shown) return shown;
  const links = [...row.querySelectorAll('a[href]')].filter((link) => keyOfLink(link, site) === key);
  return links.map((link) => textOf(link)).find((text) => text && text !== key) ?? '';
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
