import { navigate } from '../parts/address';
import { OPTIONS } from '../parts/options';
import { createWorld } from '../parts/world';
import { type NotionPage, pages } from './pages';
import { databasePath, placeOf, undashed } from './place';

export const world = createWorld<NotionPage>(pages(OPTIONS.count ?? undefined));

/** Opens a page in the side peek of the database, or closes the peek with null. */
export function openPeek(id: string | null): void {
  const url = new URL(location.href);
  const base = placeOf(url).page ? new URL(databasePath('table'), url) : url;
  base.searchParams.delete('p');
  base.searchParams.delete('pm');
  if (id) {
    base.searchParams.set('p', undashed(id));
    base.searchParams.set('pm', 's');
  }
  navigate(base);
}

export function savePage(id: string, part: Partial<NotionPage>): void {
  world.changeTask((page) => page.id === id, part);
}
