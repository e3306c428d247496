import type { Alignment } from './alignment';

/** Something that a document may mean by a title. */
export interface Titled {
  end: Alignment['parent'];
  /** How near it is to what names it, 0 being the nearest; an objective is nearer than a key result beside it. */
  distance: number;
}

/** How near something is: it comes in with the document or is there already, in the same cycle, in an open or a closed one. */
export function distanceOf(
  kind: Alignment['parent']['kind'],
  { comesIn, isSameCycle, isClosed }: { comesIn: boolean; isSameCycle: boolean; isClosed: boolean },
): number {
  const place = isSameCycle ? 0 : isClosed ? 2 : 1;
  return (comesIn ? 0 : 10) + place * 2 + (kind === 'keyResult' ? 1 : 0);
}

/**
 * What a title means among those that are called so: the nearest, if it is the only one as near. `several` where nobody
 * can tell, `nothing` where nothing is called so.
 */
export function meantAmong(alike: readonly Titled[]): Alignment['parent'] | 'several' | 'nothing' {
  const distance = Math.min(...alike.map((each) => each.distance));
  const [nearest, second] = alike.filter((each) => each.distance === distance);
  if (!nearest) return 'nothing';
  return second ? 'several' : nearest.end;
}
