/** Step in px of an arrow key. */
const STEP = 16;

/** The edge of the sidebar by which it is made wider or narrower. */
export interface Resizer {
  element: HTMLElement;
  setLabel(label: string): void;
  /** Tells what width it has now, for the bounds read aloud. */
  set(width: number, side: 'left' | 'right'): void;
}

/** A separator for pointer and keyboard. `onWidth` hears each wish in px; `done` when it is to be kept. */
export function createResizer(
  document: Document,
  bounds: { least: number; most: number },
  onWidth: (width: number, done: boolean) => void,
): Resizer {
  const element = document.createElement('div');
  let width = bounds.least;
  let side: 'left' | 'right' = 'right';
  let from: { x: number; width: number } | null = null;

  element.className = 'resizer';
  element.tabIndex = 0;
  for (const [name, value] of Object.entries({
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-valuemin': String(bounds.least),
    'aria-valuemax': String(bounds.most),
  })) {
    element.setAttribute(name, value);
  }

  const wider = (by: number): number => width + (side === 'right' ? -by : by);

  function drag(event: PointerEvent, done: boolean): void {
    if (!from) return;
    const by = event.clientX - from.x;
    onWidth(from.width + (side === 'right' ? -by : by), done);
    if (done) from = null;
  }

  element.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    element.focus();
    // The frame would swallow the pointer's way over it.
    element.setPointerCapture(event.pointerId);
    from = { x: event.clientX, width };
  });
  element.addEventListener('pointermove', (event) => drag(event, false));
  element.addEventListener('pointerup', (event) => drag(event, true));
  element.addEventListener('pointercancel', (event) => drag(event, true));
  element.addEventListener('keydown', (event) => {
    const wish = {
      ArrowLeft: wider(-STEP),
      ArrowRight: wider(STEP),
      Home: bounds.least,
      End: bounds.most,
    }[event.key];
    if (wish === undefined) return;
    event.preventDefault();
    onWidth(wish, true);
  });

  return {
    element,
    setLabel: (label) => element.setAttribute('aria-label', label),
    set(now, at) {
      width = now;
      side = at;
      element.setAttribute('aria-valuenow', String(now));
    },
  };
}
