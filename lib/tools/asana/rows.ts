import type { SeenTask } from '@/lib/domain/task';
import { documentOf, firstText, rowsOf } from '@/lib/tools/dom/element';
import type { Place, Sighting } from '@/lib/tools/tool';
import { asanaPlace, isAsanaPage } from './address';
import { gidOf, seen } from './ids';
import { linkedRows, sighted } from './linked';
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

/** False where a project shows its tasks in a way that is not known here, as in a calendar. */
export function holdsRows({ view, container }: Place): boolean {
  return view !== 'other' || container === null;
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
