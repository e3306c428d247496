import type { ChangeBag, Changes } from './changes';
import { watchAddress } from './navigation';
import { watchDocument } from './watch';

/**
 * Looks at the page once per frame at most, and only when it has changed or the address has; never while the
 * document is hidden. `isAlive` is asked at every sign of life: pointer, focus, visibility, change, address.
 * It answers false when all of this is over.
 */
export function keepLooking(
  document: Document,
  bag: ChangeBag,
  isAlive: () => boolean,
  look: (changes: Changes) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView as Window;
  let unwatch: (() => void) | null = null;
  let frame = 0;

  function soon(): void {
    if (!frame && !document.hidden) frame = window.requestAnimationFrame(now);
  }

  function now(): void {
    frame = 0;
    const changes = isAlive() ? bag.take() : null;
    if (changes) look(changes);
  }

  function everything(): void {
    bag.addAll();
    soon();
  }

  function watch(): void {
    unwatch?.();
    unwatch = null;
    if (document.hidden || signal.aborted) return;
    unwatch = watchDocument(document, (records) => {
      if (bag.add(records)) soon();
    });
    everything();
  }

  document.addEventListener('visibilitychange', () => isAlive() && watch(), { signal });
  window.addEventListener('focus', () => isAlive(), { signal });
  window.addEventListener('pointerdown', () => isAlive(), { signal, capture: true, passive: true });
  const unwatchAddress = watchAddress(window, () => isAlive() && everything());
  signal.addEventListener('abort', () => {
    unwatch?.();
    unwatchAddress();
    window.cancelAnimationFrame(frame);
  });
  watch();
}
