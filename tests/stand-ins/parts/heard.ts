/** One event that the host page's own listeners heard. */
export interface HeardEvent {
  type: string;
  /** The key, or the text of an input event; empty for others. */
  data: string;
  /** Tag of the element it came from, as the page sees it. */
  target: string;
  at: 'window capture' | 'document capture' | 'document bubble';
}

declare global {
  interface Window {
    __heard: HeardEvent[];
  }
}

const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionend'],
  ...['paste', 'copy', 'cut', 'change', 'submit', 'pointerdown', 'mousedown', 'click', 'wheel', 'focusin'],
] as const;

const KEPT = 5_000;

/** Lets the page hear whatever it can, before anybody else, as `window.__heard`. */
export function recordWhatIsHeard(): void {
  window.__heard = [];
  for (const type of TYPES) {
    listen(window, type, 'window capture', true);
    listen(document, type, 'document capture', true);
    listen(document, type, 'document bubble', false);
  }
}

function listen(target: EventTarget, type: string, at: HeardEvent['at'], capture: boolean): void {
  target.addEventListener(type, (event) => note(event, at), { capture, passive: true });
}

function note(event: Event, at: HeardEvent['at']): void {
  if (window.__heard.length >= KEPT) return;
  const { key, data } = event as Event & { key?: string; data?: string | null };
  const target = event.target instanceof Element ? event.target.localName : '';
  window.__heard.push({ type: event.type, data: key ?? data ?? '', target, at });
}
