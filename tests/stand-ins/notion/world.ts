import { navigate } from '../parts/address';
import { OPTIONS } from '../parts/options';
import { createWorld } from '../parts/world';
import { type NotionPage, pages } from './pages';
import { databasePath, modeOf, placeOf, undashed } from './place';

export const world = createWorld<NotionPage>(pages(OPTIONS.count ?? undefined));

/** Opens a page over the present view, or over the database's table; closes it with null. */
export function openPeek(id: string | null): void {
  const url = new URL(location.href);
  const { page, view } = placeOf(url);
  const isTask = world.now().tasks.some((task) => task.id === page);
  const base = isTask ? new URL(databasePath('table'), url) : url;
  base.searchParams.delete('p');
  base.searchParams.delete('pm');
  if (id) {
    base.searchParams.set('p', undashed(id));
    base.searchParams.set('pm', modeOf(view));
  }
  navigate(base);
}

export function savePage(id: string, part: Partial<NotionPage>): void {
  world.changeTask((page) => page.id === id, part);
}
