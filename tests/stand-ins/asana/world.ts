import { navigate } from '../parts/address';
import { OPTIONS } from '../parts/options';
import { createWorld } from '../parts/world';
import { placeOf, taskPath, type View, viewPath } from './place';
import { type AsanaTask, tasks } from './tasks';

export const world = createWorld<AsanaTask>(tasks(OPTIONS.count ?? undefined));

/** Asana's address forgets the view when a task opens; the page does not. */
let lastView: View = 'list';

/** The view under the present address. */
export function viewOf(url: URL): View {
  lastView = placeOf(url).view ?? lastView;
  return lastView;
}

export function openTask(gid: string | null): void {
  const place = placeOf(new URL(location.href));
  navigate(gid ? taskPath(gid, place, lastView) : viewPath(lastView, place));
}

export function saveTask(gid: string, part: Partial<AsanaTask>): void {
  world.changeTask((task) => task.gid === gid, part);
}
