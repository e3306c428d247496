import type { SeenTask } from '@/lib/domain/task';
import { documentOf, firstText, type Row, rowsOf, textOf } from '@/lib/tools/dom/element';
import type { Place, Sighting } from '@/lib/tools/tool';
import { asanaPlace, isAsanaPage } from './address';
import { addressed, gidOf, gidOfLink, seen } from './ids';
import { isPane, outsideTest } from './outside';
import type { AsanaSelectors } from './selectors';

/** Rows and cards by the id that they carry, then those that only link to their task. */
export function sightings(select: AsanaSelectors, root: ParentNode, url: URL): Sighting[] {
  const place = asanaPlace(url);
  if (!isAsanaPage(url) || !holdsRows(place)) return [];
  const outside = outsideTest(select, place);
  const container = place.view === 'task' ? {} : containerOf(select, documentOf(root), place);
  const names = [select.nameField, select.cardName, select.rowName, select.anyField];
  const found: Sighting[] = [];

  for (const { element, id } of rowsOf(root, sighted(select), (one) => gidOf(select, one))) {
    if (outside(element) || (element.hasAttribute('data-task-id') && isPane(select, element))) continue;
    const task: SeenTask = { ...seen(id, firstText(element, names)), ...container };
    if (element.querySelector(select.check)?.getAttribute('aria-checked') === 'true') task.status = 'done';
    found.push({ task, element });
  }
  for (const { element, id, title } of linkedRows(select, root, url)) {
    if (!outside(element)) found.push({ task: { ...seen(id, title), ...container }, element });
  }
  return found;
}

/** Where badges may stand: what `sightings` returns matches. */
export function sighted({ card, row, plainRow, holder }: AsanaSelectors): string {
  return `${card}, ${row}, ${plainRow}, ${holder}`;
}

/** False where a project shows its tasks in a way that is not known here, as in a calendar. */
export function holdsRows({ view, container }: Place): boolean {
  return view !== 'other' || container === null;
}

interface LinkedRow extends Row {
  title: string;
}

/** Rows without an id in which every link to a task leads to the same one. */
function linkedRows(select: AsanaSelectors, root: ParentNode, url: URL): LinkedRow[] {
  const rows = new Map<Element, LinkedRow | null>();
  for (const link of root.querySelectorAll(select.link)) {
    const element = link.closest(`${select.item}, ${select.holder}`);
    if (!element || !root.contains(element) || rows.has(element)) continue;
    const carrier = element.closest(sighted(select));
    rows.set(element, carrier && gidOf(select, carrier) ? null : linkedRow(select, element, url));
  }
  return [...rows.values()].filter((row) => row !== null);
}

function linkedRow(select: AsanaSelectors, element: Element, url: URL): LinkedRow | null {
  const title = element.querySelector(select.threadLink);
  const links = title ? [title] : [...element.querySelectorAll(select.link)];
  const ids = new Set(links.map((link) => addressed(link, url)?.task && gidOfLink(link, url)));
  ids.delete(undefined);
  const [id] = ids;
  const named = links.find((link) => gidOfLink(link, url) === id && textOf(link));
  return ids.size === 1 && id ? { element, id, title: textOf(named) } : null;
}

/** The project that the address names, with its name; My tasks is none. */
export function containerOf(
  select: AsanaSelectors,
  document: Document,
  { container }: Place,
): Pick<SeenTask, 'container'> {
  if (!container || document.querySelector(select.myTasks)) return {};
  return { container: { id: container, title: firstText(document, [select.projectName]) } };
}
