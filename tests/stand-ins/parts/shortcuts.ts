import { useEffect } from 'react';

const EDITABLE = 'input, textarea, select, [contenteditable="true"]';

/** Bare keys that act anywhere on the page unless the target can be typed into, as all three tools have them. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    function act(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const editing = event.target instanceof Element && event.target.closest(EDITABLE);
      if (editing && event.key !== 'Escape') return;
      keys[event.key]?.();
    }
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [keys]);
}
