import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How small and how large the map can be drawn, 1 being its full size. */
export const ZOOM = { least: 0.3, most: 1.6 };
/** One press of a button or a key. */
const STEP = 1.25;
/** How far the wheel must turn, in pixels, to double or halve the size. */
const WHEEL_DOUBLES = 400;

/** How large the map is drawn, and ways to change that. */
export interface Zoom {
  scale: number;
  by(steps: number): void;
  /** Draws a map of this size whole, as far as it goes. */
  fit(size: { width: number; height: number }): void;
  reset(): void;
}

/** Zooms what scrolls in `view`: by steps, and by Ctrl and the wheel (a pinch), around the pointer. */
export function useZoom(view: RefObject<HTMLElement | null>): Zoom {
  const [scale, show] = useState(1);
  /** The point of the map, at full size, that stays where it is in the view while the scale changes. */
  const anchor = useRef<{ x: number; y: number; left: number; top: number } | null>(null);

  function zoomTo(next: number, at?: { left: number; top: number }): void {
    const element = view.current;
    const wanted = Math.min(ZOOM.most, Math.max(ZOOM.least, next));
    if (element) {
      const { left, top } = at ?? { left: element.clientWidth / 2, top: element.clientHeight / 2 };
      const x = (element.scrollLeft + left) / scale;
      anchor.current = { x, y: (element.scrollTop + top) / scale, left, top };
    }
    show(wanted);
  }

  useEffect(() => {
    const element = view.current;
    if (!element || !anchor.current) return;
    const { x, y, left, top } = anchor.current;
    anchor.current = null;
    element.scrollLeft = x * scale - left;
    element.scrollTop = y * scale - top;
  }, [scale, view]);

  useEffect(() => {
    const element = view.current;
    function onWheel(event: WheelEvent): void {
      if (!element || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { left: event.clientX - box.left, top: event.clientY - box.top };
      zoomTo(scale * 2 ** (-event.deltaY / WHEEL_DOUBLES), at);
    }
    // Preact's own listeners cannot say that this one is not passive.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  });

  return {
    scale,
    by: (steps) => zoomTo(scale * STEP ** steps),
    fit({ width, height }) {
      const element = view.current;
      if (element) zoomTo(Math.min(1, element.clientWidth / width, element.clientHeight / height));
    },
    reset: () => zoomTo(1),
  };
}
