import { hierarchy, tree } from 'd3-hierarchy';
import type { MapRow } from './map-rows';

/** The size of an objective on the map, and what lies between two, in CSS pixels at full size. */
export const CARD = { width: 264, height: 72 };
const GAP = { across: 56, down: 14, families: 12 };
const MARGIN = 16;

/** Where an objective stands: its upper left corner, in CSS pixels at full size. */
export interface Placed {
  row: MapRow;
  left: number;
  top: number;
}

/** The map at full size: what stands where, and from which to which a line leads. */
export interface MapLayout {
  placed: Placed[];
  lines: { from: Placed; to: Placed }[];
  width: number;
  height: number;
}

/** Lays visible objectives out from left to right, each beside the middle of those that contribute to it. */
export function layOut(rows: readonly MapRow[]): MapLayout {
  const visible = new Set(rows.map(({ id }) => id));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const top = rows.filter(({ level }) => level === 1);
  const below = (row: MapRow): MapRow[] =>
    row.node.children.flatMap(({ id }) => (visible.has(id) ? (rowOf.get(id) ?? []) : []));
  const root = hierarchy<MapRow | null>(null, (row) => (row ? below(row) : top));
  const step = CARD.height + GAP.down;
  const arranged = tree<MapRow | null>()
    .nodeSize([step, CARD.width + GAP.across])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1 + GAP.families / step))(root);
  const nodes = arranged.descendants().filter(({ depth }) => depth > 0);
  const highest = Math.min(0, ...nodes.map(({ x }) => x));
  const placed = new Map(
    nodes.flatMap(({ data, x, depth }) =>
      data
        ? [
            [
              data.id,
              {
                row: data,
                left: MARGIN + (depth - 1) * (CARD.width + GAP.across),
                top: MARGIN + x - highest,
              },
            ] as const,
          ]
        : [],
    ),
  );
  const at = rows.flatMap(({ id }) => placed.get(id) ?? []);
  return {
    placed: at,
    lines: at.flatMap((from) =>
      below(from.row).flatMap(({ id }) => {
        const to = placed.get(id);
        return to ? [{ from, to }] : [];
      }),
    ),
    width: Math.max(0, ...at.map(({ left }) => left + CARD.width)) + MARGIN,
    height: Math.max(0, ...at.map(({ top: y }) => y + CARD.height)) + MARGIN,
  };
}
