import { ancestorTest } from '@/lib/tools/dom/element';
import { asanaPlace } from './address';
import { gidOf, gidOfField, gidOfLink } from './ids';
import { sighted } from './linked';
import { isPane, outsideTest } from './outside';
import { holdsRows, sightings } from './rows';
import type { AsanaSelectors } from './selectors';

/** Whether ids of tasks are on the page around which no row is understood; links count where there is no row at all. */
export function areRowsLost(select: AsanaSelectors, document: Document, url: URL): boolean {
  const place = asanaPlace(url);
  if (!holdsRows(place)) return false;
  // The first row is enough to know, where there is one.
  const first = document.querySelector(`${select.card}, ${select.nameField}`)?.closest(sighted(select));
  if (first && sightings(select, first, url).length > 0) return false;

  const found = new Set(sightings(select, document, url).map(({ element }) => element));
  const inRow = ancestorTest((ancestor) => found.has(ancestor) || undefined);
  const outside = outsideTest(select, place);
  const isStray = (element: Element) =>
    !found.has(element) && !inRow(element) && !outside(element) && !isPane(select, element);
  const named = [...document.querySelectorAll(`${select.holder}, ${select.anyField}`)];
  if (named.some((one) => (gidOf(select, one) ?? gidOfField(one)) !== null && isStray(one))) return true;
  if (found.size > 0) return false;
  return [...document.querySelectorAll(select.link)].some(
    (one) => gidOfLink(one, url) !== null && isStray(one),
  );
}
