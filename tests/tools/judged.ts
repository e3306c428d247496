import { type TaskKey, taskKey } from '@/lib/domain/task';
import type { Adapter, Sighting } from '@/lib/tools/tool';
import type { Fixture } from './fixtures';

/** The rows of a page as it was before it changed: their elements stay themselves when markup changes around them. */
export interface Truth {
  keys: ReadonlySet<TaskKey>;
  rows: readonly Sighting[];
  /** Those whose row holds a link to its own task: they must be found again whatever the markup is. */
  linked: ReadonlySet<TaskKey>;
}

/** What an adapter, which conforms, sees on a page that nothing has happened to. */
export function truthOf(tool: Adapter, { expected }: Fixture, page: Document): Truth {
  const url = new URL(expected.url);
  const rows = tool.sightings(page, url);
  const linked = rows.filter(({ element, task }) => linksOf(tool, element, url).includes(task.key));
  return {
    rows,
    keys: new Set(rows.map(({ task }) => task.key)),
    linked: new Set(linked.map(({ task }) => task.key)),
  };
}

/** Why a sighting on the changed page is wrong; null when it is right. */
export function faultOf(
  { task, element }: Sighting,
  { rows }: Truth,
  others: readonly Sighting[],
  back: (text: string) => string,
): string | null {
  const own = rows.filter((row) => row.task.key === task.key);
  if (own.length === 0) return `${task.key} is no row`;
  const stands = own.find((row) => row.element.contains(element) || element.contains(row.element));
  if (!stands) return `${task.key} stands elsewhere`;
  const swallowed = rows.find(
    (row) =>
      element.contains(row.element) && row.task.key !== task.key && !stands.element.contains(row.element),
  );
  if (swallowed) return `${task.key} holds ${swallowed.task.key}`;
  const twice = others.some(
    (other) =>
      other.element !== element &&
      other.task.key === task.key &&
      (other.element.contains(element) || element.contains(other.element)),
  );
  if (twice) return `${task.key} is seen twice in one row`;
  const title = back(task.title);
  return title === '' || title === stands.task.title ? null : `${task.key} is called "${title}"`;
}

function linksOf(tool: Adapter, element: Element, url: URL): TaskKey[] {
  return [element, ...element.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href');
    const address = href ? URL.parse(href, url) : null;
    const ref = address && tool.matches(address) ? tool.locate(address).task : null;
    return ref ? [taskKey(ref)] : [];
  });
}
