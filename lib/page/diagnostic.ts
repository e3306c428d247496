import { parseTaskKey, type TaskRef } from '@/lib/domain/task';
import type { Adapter } from '@/lib/tools/tool';
import { skeletonAround } from './diagnostic-skeleton';
import { sayAddress, sayName } from './diagnostic-words';

const LONGEST_CHARS = 6_000;
/** Beyond this many elements a page's attributes are not looked through. */
const ELEMENTS = 30_000;
const SKELETONS = 3;

/**
 * How a page looks to an adapter, for whoever mends it: counts, and the structure around the first elements that
 * name tasks. It holds no text, name, key, id or address of the page. English, as it is for engineers.
 */
export function diagnose(document: Document, url: URL, tool: Adapter): string {
  const place = tool.locate(url);
  const named = linksToTasks(document, url, tool);
  const rows = tool.sightings(document, url);
  const refs = [...named.values(), place.task, ...rows.map(({ task }) => parseTaskKey(task.key))];
  const ids = new Set(refs.flatMap((ref) => (ref ? [ref.id] : [])));
  const own = new Set([...ids, place.container ?? ''].flatMap((id) => [id.toLowerCase(), ...parts(id)]));
  const open = tool.openTask(document, url)?.task;
  const around = rows.length > 0 ? rows.map(({ element }) => element) : [...named.keys()];
  const lines = [
    `adapter: ${tool.name}${tool.patched.length > 0 ? ` (patched: ${tool.patched.join(', ')})` : ''}`,
    `view: ${place.view}`,
    `address: ${sayAddress(url, tool.hosts)}`,
    `understood: ${tool.isLimited(document, url) ? 'no' : 'yes'}`,
    `open task: ${place.task ? 'in the address' : 'not in the address'}, ${said(open?.title)}`,
    `rows: ${rows.length}, with a title: ${rows.filter(({ task }) => task.title).length}`,
    `links that name a task: ${named.size}, different tasks: ${new Set([...named.values()].map(({ id }) => id)).size}`,
    `attributes that hold such an id: ${attributesWith(document, ids)}`,
    'selectors:',
    ...Object.entries(tool.selectors).map(([name, selector]) => `  ${name}: ${count(document, selector)}`),
    'structure:',
    ...around.slice(0, SKELETONS).flatMap((element) => [...skeletonAround(element, own), '']),
  ];
  return bounded(lines.join('\n'));
}

function said(title: string | undefined): string {
  return title === undefined ? 'not on the page' : title ? 'on the page' : 'on the page without its title';
}

/** Links whose address names a task, those in what people write left out. */
function linksToTasks(document: Document, page: URL, tool: Adapter): Map<Element, TaskRef> {
  const found = new Map<Element, TaskRef>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.closest('[contenteditable], [role="textbox"]')) continue;
    const address = URL.parse(link.getAttribute('href') ?? '', page.href);
    const ref = address && tool.matches(address) ? tool.locate(address).task : null;
    if (ref) found.set(link, ref);
  }
  return found;
}

function attributesWith(document: Document, ids: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  const elements = document.querySelectorAll('body *');
  if (ids.size === 0 || elements.length > ELEMENTS) return '–';
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      const known = sayName(name) || 'other';
      if (value.length < 500 && holdsOne(value, ids)) counts.set(known, (counts.get(known) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, many]) => `${name} ${many}`).join(', ') || 'none';
}

function holdsOne(value: string, ids: ReadonlySet<string>): boolean {
  return (
    parts(value).some((part) => ids.has(part)) || parts(value.toUpperCase()).some((part) => ids.has(part))
  );
}

/** What in a text may be an id: `card-ABC-1` holds `ABC-1`, `lui_5_123` holds `123`. */
function parts(text: string): string[] {
  const keys = text.match(/[A-Za-z][A-Za-z0-9]*-\d+|[0-9a-f]{8}-[0-9a-f-]{27}|\d{2,}/g) ?? [];
  return [text, ...keys];
}

function count(document: Document, selector: string): number | string {
  try {
    return document.querySelectorAll(selector).length;
  } catch {
    return 'no selector here';
  }
}

function bounded(text: string): string {
  return text.length > LONGEST_CHARS ? `${text.slice(0, LONGEST_CHARS)}\n…` : text;
}
