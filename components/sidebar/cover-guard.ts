import { type ReadonlySignal, signal } from '@preact/signals';

/** How often, in ms, the browser looks whether the frame can be seen; 100 is the least it accepts. */
const LOOK_EVERY_MS = 100;

/** How long the person is told that a click was ignored. */
const TOLD_MS = 6_000;

/** A visibility that `IntersectionObserver` v2 knows and the DOM types do not. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * Ignores clicks while something of the host page lies over the frame: a page could lead a hand to press what
 * its owner never saw. True in the signal tells that a click was ignored. Where the browser cannot see covers
 * (no `IntersectionObserver` v2) nothing is ignored; keys always reach who has the focus.
 */
export function guardAgainstCover(root: Element): ReadonlySignal<boolean> {
  const told = signal(false);
  let covered = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const options = { trackVisibility: true, delay: LOOK_EVERY_MS, threshold: [0, 0.5, 0.9, 1] };
  new IntersectionObserver((entries) => {
    const last = entries.at(-1) as SeenEntry | undefined;
    covered = last?.isVisible === false;
    if (!covered) told.value = false;
  }, options as IntersectionObserverInit).observe(root);

  const ignore = (event: MouseEvent): void => {
    // A click without a pointer comes from the keyboard or from assistive technology.
    if (!covered || event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    told.value = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      told.value = false;
    }, TOLD_MS);
  };
  window.addEventListener('click', ignore, { capture: true });
  return told;
}
