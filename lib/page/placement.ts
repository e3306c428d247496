/** A span of the window's width, in px. */
export interface Span {
  left: number;
  right: number;
}

/** Where the sidebar stands. */
export interface Place {
  side: 'left' | 'right';
  /** Distance in px from that side of the window. */
  inset: number;
  /** Whether it lies over the panel there. */
  covers: boolean;
}

/**
 * A place for a sidebar of `width` px that leaves the host's own task panel free: at the wished side, else
 * beside the panel, else at the other side. Where there is room nowhere it stays at the wished side.
 */
export function placeSidebar(wish: {
  side: 'left' | 'right';
  width: number;
  windowWidth: number;
  panel: Span | null;
}): Place {
  const { side, width, windowWidth, panel } = wish;
  const edge = { side, inset: 0, covers: false };
  if (!panel) return edge;
  const room = { left: panel.left, right: windowWidth - panel.right };
  if (room[side] >= width) return edge;
  const other = side === 'left' ? 'right' : 'left';
  const besidePanel = side === 'right' ? windowWidth - panel.left : panel.right;
  if (room[other] >= width) {
    const keepsToEdge = besidePanel + width <= windowWidth && room[side] <= 1;
    return keepsToEdge ? { ...edge, inset: besidePanel } : { ...edge, side: other };
  }
  return { ...edge, covers: true };
}

/** A width that the person may have: within the bounds, and never more than the window less a strip of page. */
export function fitWidth(
  width: number,
  bounds: { least: number; most: number },
  windowWidth: number,
): number {
  const most = Math.max(bounds.least, Math.min(bounds.most, windowWidth - 120));
  return Math.round(Math.min(Math.max(width, bounds.least), most));
}
