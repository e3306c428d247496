import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Hears the keys that no control of the frame has used: nothing but Escape is heard while text is written in a
 * field, and nothing at all in a dialog, which keeps its keys, or while the frame has no focus. `handle` answers true when it used the key; a `last`
 * one hears what the others have left.
 */
export function useKeys(handle: (event: KeyboardEvent) => boolean, turn: 'first' | 'last' = 'first'): void {
  const latest = useRef(handle);
  latest.current = handle;
  // With the paint, not after it: a key pressed at once would be lost.
  useLayoutEffect(() => {
    // Events come to the document before the window, whichever listener was added first.
    const place = turn === 'first' ? document : window;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      if (event.key !== 'Escape' && isWriting(event.target)) return;
      if (latest.current(event)) event.preventDefault();
    };
    place.addEventListener('keydown', onKeyDown as EventListener);
    return () => place.removeEventListener('keydown', onKeyDown as EventListener);
  }, [turn]);
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type);
}
