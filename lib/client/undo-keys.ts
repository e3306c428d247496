import type { Client } from './client';

/** Ctrl/Cmd+Z takes back, with Shift (or Ctrl+Y) does it again; in a text field the keys stay the field's own. */
export function listenForUndo(target: EventTarget, client: Pick<Client, 'undo' | 'redo'>): () => void {
  function onKeyDown(event: Event): void {
    if (!(event instanceof KeyboardEvent) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (isWritten(event.target)) return;
    const key = event.key.toLowerCase();
    const again = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
    if (!again && key !== 'z') return;
    event.preventDefault();
    void (again ? client.redo() : client.undo());
  }
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** An empty field has nothing of its own to take back. */
function isWritten(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLInputElement && /^(text|search|url)$/.test(target.type) && target.value !== '';
}
