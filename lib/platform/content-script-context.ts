import type { ToPage } from '@/lib/protocol/frame';
import { pageBrowser } from './page-browser';

/** What a content script is given of its own life. */
export type Context = Pick<ContentScriptContext, 'isInvalid' | 'onInvalidated'>;

/**
 * Stands in for wxt's class of the same name (an alias in wxt.config.ts): what of it the overlay uses, at a tenth
 * of the size. A copy that starts tells older copies on the page that they are over, in whatever world they run
 * and whatever tool they are for: a page has one overlay.
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();

  constructor() {
    const started = `throughline:${pageBrowser.runtime.id}`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#ending.abort(), { once: true });
    pageBrowser.runtime.onMessage.addListener((message: unknown) => {
      if ((message as Partial<ToPage> | null)?.throughline === 'leave') this.#ending.abort();
    });
  }

  /** True once a newer copy has started, the extension was switched off, or the host is granted no more. */
  get isInvalid(): boolean {
    if (!pageBrowser.runtime?.id) this.#ending.abort();
    return this.#ending.signal.aborted;
  }

  onInvalidated(listener: () => void): void {
    this.#ending.signal.addEventListener('abort', listener, { once: true });
  }
}
