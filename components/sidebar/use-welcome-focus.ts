import { useEffect } from 'preact/hooks';
import type { PageLink } from '@/lib/client/types';

/**
 * When the frame is given the keyboard, the chosen tab has the focus until a search line takes it; once the
 * person has pressed anything, nothing takes it any more.
 */
export function useWelcomeFocus({ wantsFocus }: PageLink): void {
  useEffect(() => {
    const touched = (): void => {
      wantsFocus.value = false;
    };
    window.addEventListener('keydown', touched, { capture: true });
    window.addEventListener('pointerdown', touched, { capture: true });
    const stop = wantsFocus.subscribe((wanted) => {
      if (wanted) document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    });
    return () => {
      stop();
      window.removeEventListener('keydown', touched, { capture: true });
      window.removeEventListener('pointerdown', touched, { capture: true });
    };
  }, [wantsFocus]);
}
