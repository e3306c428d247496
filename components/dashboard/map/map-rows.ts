import type { AlignedNode } from '@/lib/domain/alignment-tree';

/** One visible objective of the map, as the line of a tree. `level`, `place` and `siblings` count from 1. */
export interface MapRow {
  id: string;
  node: AlignedNode;
  /** null: nothing contributes to it. */
  open: boolean | null;
  level: number;
  place: number;
  siblings: number;
}

/** The visible objectives, top down: those below a folded one are left out. */
export function mapRows(forest: readonly AlignedNode[], opened: ReadonlySet<string>, level = 1): MapRow[] {
  return forest.flatMap((node, index) => {
    const open = node.children.length > 0 ? opened.has(node.id) : null;
    const row = { id: node.id, node, open, level, place: index + 1, siblings: forest.length };
    return [row, ...(open ? mapRows(node.children, opened, level + 1) : [])];
  });
}

/** Which objectives to open at first: level by level, as long as no more than `most` are visible. */
export function openAtFirst(forest: readonly AlignedNode[], most: number): ReadonlySet<string> {
  const opened = new Set<string>();
  let visible = forest.length;
  for (let level = [...forest]; level.length > 0; level = level.flatMap(({ children }) => children)) {
    const below = level.reduce((sum, { children }) => sum + children.length, 0);
    if (visible + below > most) break;
    visible += below;
    for (const { id, children } of level) if (children.length > 0) opened.add(id);
  }
  return opened;
}
