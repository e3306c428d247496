import { useMemo, useState } from 'preact/hooks';
import { type AlignedNode, lineOf, nodesOf } from '@/lib/domain/alignment-tree';
import { type MapRow, mapRows, openAtFirst } from './map-rows';

/** So many objectives are visible at first at most: more than that nobody takes in at once. */
const AT_FIRST = 40;

/** The state of the map: which objectives are open, and what follows from the one whose line is followed. */
export interface MapState {
  rows: MapRow[];
  /** Ids on the line of the objective that is followed; null where none is. */
  line: ReadonlySet<string> | null;
  toggle(id: string): void;
  openAll(): void;
  foldAll(): void;
  /** Opens what lies above an objective, so that it is visible. */
  reveal(id: string): void;
}

/** The map of a forest; `followed` names the objective whose line is followed. */
export function useMap(forest: readonly AlignedNode[], followed: string | null): MapState {
  const [chosen, choose] = useState<ReadonlySet<string> | null>(null);
  const atFirst = useMemo(() => openAtFirst(forest, AT_FIRST), [forest]);
  const line = useMemo(() => (followed === null ? null : lineOf(forest, followed)), [forest, followed]);
  const opened = useMemo(() => chosen ?? withAll(atFirst, line ?? []), [chosen, atFirst, line]);
  const rows = useMemo(() => mapRows(forest, opened), [forest, opened]);
  return {
    rows,
    line: line && line.size > 0 ? line : null,
    toggle(id) {
      const next = new Set(opened);
      if (!next.delete(id)) next.add(id);
      choose(next);
    },
    openAll: () => choose(new Set(nodesOf(forest).map(({ id }) => id))),
    foldAll: () => choose(new Set()),
    reveal: (id) => chosen && choose(withAll(chosen, lineOf(forest, id))),
  };
}

/** The same set where it has all of them already, so that what follows from it rests. */
function withAll(ids: ReadonlySet<string>, more: Iterable<string>): ReadonlySet<string> {
  const all = new Set([...ids, ...more]);
  return all.size === ids.size ? ids : all;
}
