import type { SeenTask } from '@/lib/domain/task';
import { firstText, oneLine, textOf } from '@/lib/tools/dom/element';
import type { OpenTask, Place } from '@/lib/tools/tool';
import { asanaId, asanaPlace, isAsanaPage } from './address';
import { addressed, asanaKey, seen } from './ids';
import { isPane } from './outside';
import { containerOf } from './rows';
import type { AsanaSelectors } from './selectors';

/** The task in the pane, if it is the one that the address names or the address names none. */
export function openTask(select: AsanaSelectors, document: Document, url: URL): OpenTask | null {
  if (!isAsanaPage(url)) return null;
  const place = asanaPlace(url);
  // Home, inbox and My tasks do not always name the task that they open.
  const anyPane = !place.task && !place.container;
  for (const element of panesIn(select, document)) {
    const gid = asanaId(element.getAttribute('data-task-id'));
    if (!gid || !(anyPane || gid === place.task?.id)) continue;
    const parent = parentOf(select, element, gid, url);
    const container = projectOf(select, element, url) ?? containerOf(select, document, place);
    const title = titleOf(select, element, document, place);
    return { element, task: { ...seen(gid, title), ...container, ...(parent && { parent }) } };
  }
  return null;
}

/** Panes by name or role; when there is none, by what only a pane has inside. */
function panesIn(select: AsanaSelectors, document: Document): Element[] {
  const panes = [...document.querySelectorAll(select.pane)];
  if (panes.length > 0) return panes;
  return [...document.querySelectorAll(select.paneInside)].flatMap((inside) => {
    const holder = inside.closest(select.holder);
    return holder && isPane(select, holder) ? [holder] : [];
  });
}

/**
 * A pane that has kept its name is labelled with the task's. Of another one the label may say anything: then what
 * the tab says too is believed, then the tab of a task's or a project's page, unless it may name more than the task.
 */
function titleOf(
  select: AsanaSelectors,
  pane: Element,
  document: Document,
  { view, container }: Place,
): string {
  const label = oneLine(pane.getAttribute('aria-label') ?? '');
  const heading = firstText(pane, [select.paneTitle, select.paneHeading]);
  if (pane.matches(select.knownPane)) return label || heading;
  const tab = tabOf(document.title);
  const same = [label, heading].find((text) => text && (tab === text || tab.endsWith(` - ${text}`)));
  const isTasks = (view === 'task' || container !== null) && !tab.includes(' - ');
  return same ?? ((isTasks && tab) || heading);
}

/** The tab's title, as in `● Team - Task - Asana`, without its mark for news and the name of the tool; else ''. */
function tabOf(title: string): string {
  return oneLine(/^(?:● )?(.+) - Asana$/.exec(title.trim())?.[1] ?? '');
}

function parentOf(select: AsanaSelectors, pane: Element, gid: string, url: URL): string | null {
  const ids = [...pane.querySelectorAll(select.parent)].map((link) => addressed(link, url)?.task?.id);
  const id = ids.findLast((one) => one && one !== gid);
  return id ? asanaKey(id) : null;
}

function projectOf(select: AsanaSelectors, pane: Element, url: URL): Pick<SeenTask, 'container'> | null {
  const link = pane.querySelector(select.paneProject);
  const id = link && addressed(link, url)?.container;
  return id ? { container: { id, title: textOf(link) || firstText(pane, [select.paneProjectName]) } } : null;
}
