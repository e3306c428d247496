import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Takes the focus when what had it is gone and the frame has the keyboard: nobody else's focus is taken. */
export function useLostFocus(to: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) to.current?.focus();
  }, [to]);
}
