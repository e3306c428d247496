import type { ToPage } from '@/lib/protocol/frame';
import { pageBrowser } from './page-browser';

/**
 * True once the extension was switched off, removed or replaced under a content script that is still running:
 * nothing is told to it, but `runtime.id` is gone.
 */
export function isSwitchedOff(): boolean {
  try {
    return !pageBrowser.runtime?.id;
  } catch {
    return true;
  }
}

/** Hears what the background or the popup says to this content script; answers how to stop. */
export function onToPage(listener: (message: ToPage) => void): () => void {
  const hear = (message: unknown, sender: { id?: string }): void => {
    const said = (message as Partial<ToPage> | null)?.throughline;
    const ours = sender.id === pageBrowser.runtime.id;
    if (ours && (said === 'toggle-sidebar' || said === 'open-sidebar')) listener({ throughline: said });
  };
  pageBrowser.runtime.onMessage.addListener(hear);
  return () => pageBrowser.runtime.onMessage.removeListener(hear);
}
