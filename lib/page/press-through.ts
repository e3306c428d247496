import type { Keyboard } from './keyboard';

const GESTURE = ['pointerup', 'mousedown', 'mouseup', 'click'] as const;

/**
 * While a modal of the host makes the page inert, a press on the sidebar lands on that modal. It is taken
 * from the host, which would close its modal, and gives the sidebar the keyboard instead; a press beside the
 * raised sidebar gives it back. Costs one comparison per press at other times.
 */
export function pressThroughModal(
  window: Window,
  dialog: HTMLDialogElement,
  keyboard: Keyboard,
  signal: AbortSignal,
): void {
  function take(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function takeGesture(): void {
    const end = new AbortController();
    const takeOne = (event: Event): void => {
      take(event);
      if (event.type === 'click') end.abort();
    };
    for (const type of GESTURE) window.addEventListener(type, takeOne, { capture: true, signal: end.signal });
    window.addEventListener('pointerdown', () => end.abort(), { capture: true, signal: end.signal });
  }

  function press(event: PointerEvent): void {
    if (!dialog.open) return;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const inside =
      event.clientX >= left && event.clientX < right && event.clientY >= top && event.clientY < bottom;
    const host = (dialog.getRootNode() as ShadowRoot).host;
    if (keyboard.isRaised() && !inside) {
      take(event);
      takeGesture();
      keyboard.leave();
    } else if (inside && event.target !== host && window.document.querySelector('dialog:modal')) {
      take(event);
      takeGesture();
      keyboard.give();
    }
  }

  window.addEventListener('pointerdown', press, { capture: true, signal });
}
