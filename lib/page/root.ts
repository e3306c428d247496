import { BADGE } from './badge-value';
import { OVERLAY_RULES } from './overlay-rules';

const NAME = 'throughline-overlay';

/** Parts of the style that reaches the host page. */
export type PagePart = 'badges' | 'colours' | 'scheme' | 'dock';

/** The one element that we add to a page, and all that hangs on it. */
export interface OverlayRoot {
  host: HTMLElement;
  /** Closed: the page can neither read nor style what is in it. */
  shadow: ShadowRoot;
  /** Sets the rules of one part, '' for none; the same rules again cost nothing. */
  setPageRules(part: PagePart, rules: string): void;
  setScheme(scheme: 'light' | 'dark' | null): void;
  /** Hangs the element into the document again if the page threw it out; answers whether it had to. */
  keep(): boolean;
  remove(): void;
}

/**
 * Makes the element and hangs it under <html>: libraries hide the children of <body> from screen readers.
 * `data-no-focus-lock` tells react-focus-lock to leave our focus alone. Leftovers of an older copy go first.
 */
export function createRoot(document: Document, shown: string): OverlayRoot {
  for (const old of document.querySelectorAll(NAME)) old.remove();
  for (const marked of document.querySelectorAll(`[${BADGE}]`)) marked.removeAttribute(BADGE);

  const host = document.createElement(NAME);
  host.setAttribute('data-no-focus-lock', '');
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.append(styleOf(document, `:host{all:initial!important;display:${shown}!important}${OVERLAY_RULES}`));
  for (const type of KEPT_IN) shadow.addEventListener(type, (event) => event.stopPropagation());

  const styles = new Map<PagePart, HTMLStyleElement>();
  document.documentElement.append(host);

  return {
    host,
    shadow,
    setPageRules(part, rules) {
      const style = styles.get(part);
      if ((style?.textContent ?? '') === rules) return;
      if (style) style.textContent = rules;
      else {
        const made = styleOf(document, rules);
        styles.set(part, made);
        host.append(made);
      }
    },
    setScheme(scheme) {
      host.style.setProperty('--throughline-scheme', scheme ?? 'light dark');
    },
    keep() {
      if (host.isConnected) return false;
      document.documentElement.append(host);
      return true;
    },
    remove: () => host.remove(),
  };
}

/** What happens on our own controls is not for the host: its shortcuts, its "clicked outside". */
const KEPT_IN = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'wheel',
] as const;

/** A <style> made by a content script passes the page's CSP in Chromium and in Firefox, text set included. */
function styleOf(document: Document, rules: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = rules;
  return style;
}
