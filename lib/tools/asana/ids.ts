import { type SeenTask, type TaskKey, taskKey } from '@/lib/domain/task';
import { linkOf } from '@/lib/tools/dom/element';
import { asanaId, asanaPlace, isAsanaPage } from './address';
import type { AsanaSelectors } from './selectors';

/** The key of a task with this gid. */
export function asanaKey(id: string): TaskKey {
  return taskKey({ tool: 'asana', site: 'asana', id });
}

/** Where a task is opened; the link needs neither workspace nor project. */
export function asanaLink(id: string): string {
  return `https://app.asana.com/0/0/${id}`;
}

/** A task as a page shows it. */
export function seen(id: string, title: string): SeenTask {
  return { key: asanaKey(id), title, url: asanaLink(id) };
}

/** The gid that a row or card carries, on itself, below, or in the id of the field with its name. */
export function gidOf(select: AsanaSelectors, row: Element): string | null {
  const own = row.hasAttribute('data-task-id') ? row : row.querySelector(select.holder);
  const gid = asanaId(own?.getAttribute('data-task-id')) ?? gidOfName(select, row);
  // In markup that is not known a short number may count anything; tasks have had ten digits and more since 2012.
  return gid && (gid.length > 8 || isKnown(select, row)) ? gid : null;
}

function gidOfName(select: AsanaSelectors, row: Element): string | null {
  const fields = row.querySelectorAll(select.nameField);
  for (const field of fields) {
    const gid = gidOfField(field);
    if (gid) return gid;
  }
  const first = fields.length === 0 && !isKnown(select, row) && row.querySelector(select.anyField);
  return first ? gidOfField(first) : null;
}

function isKnown({ card, row }: AsanaSelectors, element: Element): boolean {
  return element.matches(`${card}, ${row}`);
}

/** The gid at the end of a field's id; `lui_12` and the like are numbered anew with every page. */
export function gidOfField(field: Element): string | null {
  return field.id.startsWith('lui_') ? null : asanaId(/_(\d+)$/.exec(field.id)?.[1]);
}

/** What an address found on a page names; null when it leads elsewhere. */
export function addressed(link: Element, page: URL) {
  const url = linkOf(link, page);
  return url && isAsanaPage(url) ? asanaPlace(url) : null;
}

/** The gid of the task that a link certainly leads to: items of the inbox may be messages and goals. */
export function gidOfLink(link: Element, page: URL): string | null {
  if (link.getAttribute('href')?.includes('/item/')) return null;
  return addressed(link, page)?.task?.id ?? null;
}
