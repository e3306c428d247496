import {
  LAST_INSTANT,
  LONGEST_ADDRESS,
  LONGEST_ID,
  LONGEST_KEY,
  LONGEST_LINE,
  WEB_ADDRESS,
} from '@/lib/domain/bounds';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';

/**
 * What may be kept of what a tool says of a task: long texts are cut, and what is no key of this site, no address or
 * no moment is left out. One record out of bounds would make a whole backup one that cannot be restored.
 */
export function soundFacts(facts: TaskFacts, site: string): TaskFacts {
  const { movedTo, title, url, statusSince, openedAt, assignee, parent, above, container, labels, ...rest } =
    facts;
  const isHere = (key: TaskKey) => key.length <= LONGEST_KEY && parseTaskKey(key)?.site === site;
  return {
    ...rest,
    ...(movedTo && isHere(movedTo) && { movedTo }),
    ...(title && { title: cut(title) }),
    ...(url && isAddress(url) && { url }),
    ...(isMoment(statusSince) && { statusSince }),
    ...(isMoment(openedAt) && { openedAt }),
    ...(assignee === null && { assignee }),
    ...(assignee && isLine(assignee.user) && { assignee: { ...assignee, name: cut(assignee.name) } }),
    ...((parent === null || (parent && isHere(parent))) && { parent }),
    ...(above && isAddress(above.url) && { above: { ...above, title: cut(above.title) } }),
    ...(container && isId(container.id) && { container: { ...container, title: cut(container.title) } }),
    ...(labels && { labels: labels.filter(isLine) }),
  };
}

function cut(text: string): string {
  return text.slice(0, LONGEST_LINE);
}

function isLine(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_LINE;
}

function isId(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_ID;
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(text);
}

function isMoment(ms: number | undefined): ms is number {
  return ms !== undefined && ms >= 0 && ms <= LAST_INSTANT;
}
