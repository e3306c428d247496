import type { RefObject } from 'preact';

/** What drags a view: its scroll position follows the pointer that holds its ground. */
export interface Drag {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
}

/** Drags `view` by its ground with a mouse; touch and trackpad scroll by themselves, and cards keep their clicks. */
export function dragOf(view: RefObject<HTMLElement | null>): Drag {
  return {
    onPointerDown(event) {
      const element = view.current;
      const isGround = event.target instanceof Element && !event.target.closest('[role=treeitem]');
      if (element && isGround && event.pointerType === 'mouse' && event.button === 0) {
        element.setPointerCapture(event.pointerId);
      }
    },
    onPointerMove(event) {
      const element = view.current;
      if (!element?.hasPointerCapture(event.pointerId)) return;
      element.scrollLeft -= event.movementX;
      element.scrollTop -= event.movementY;
    },
  };
}
