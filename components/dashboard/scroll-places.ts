/** How far each entry of the history was scrolled, so that back and forward return to where one was. */
export interface ScrollPlaces {
  /** Keeps where the entry that is about to be left stands. */
  leave(): void;
  /** Goes to where the present entry stood; one that is met for the first time begins at the top, or stays if `stay`. */
  arrive(stay: boolean): void;
}

export type ScrollView = Pick<Window, 'history' | 'scrollTo' | 'scrollY' | 'addEventListener' | 'document'>;

/** A page fills as its answers come; after so long it will not become tall enough any more. */
const PATIENCE = 3_000;

/**
 * Keeps the places of a window; over a reload that of the present entry. The browser's own way knows nothing of answers
 * yet to come.
 */
export function keepScroll(view: ScrollView): ScrollPlaces {
  view.history.scrollRestoration = 'manual';
  const places = new Map<string, number>();
  let entry = nameEntry(view);
  const reloaded = stateOf(view).top;
  let giveUp = (): void => {};

  const leave = (): void => {
    places.set(entry, view.scrollY);
  };
  const goTo = (top: number): void => {
    giveUp();
    giveUp = scrollOnceTall(view, top);
  };
  view.addEventListener('pagehide', () => {
    view.history.replaceState({ entry, top: view.scrollY }, '');
  });
  if (reloaded) goTo(reloaded);

  return {
    leave,
    arrive(stay) {
      entry = nameEntry(view);
      const place = places.get(entry);
      if (place !== undefined) goTo(place);
      else if (!stay) goTo(0);
    },
  };
}

/** The name of the present entry, which it is given when it has none. */
function nameEntry(view: ScrollView): string {
  const kept = stateOf(view).entry;
  if (kept !== undefined) return kept;
  const entry = crypto.randomUUID();
  view.history.replaceState({ entry }, '');
  return entry;
}

/** What is kept with an entry: its name, and how far it was scrolled when the page was left or reloaded. */
function stateOf({ history }: ScrollView): { entry?: string; top?: number } {
  return history.state ?? {};
}

/** Scrolls there as soon as the page reaches so far; a person who scrolls first is not pulled away. */
function scrollOnceTall(view: ScrollView, top: number): () => void {
  const root = view.document.documentElement;
  const isTall = (): boolean => root.scrollHeight - root.clientHeight >= top;
  const growth = new ResizeObserver(() => {
    if (!isTall()) return;
    stop();
    view.scrollTo(0, top);
  });
  const stop = (): void => {
    growth.disconnect();
    clearTimeout(patience);
    for (const sign of SIGNS_OF_A_HAND) root.removeEventListener(sign, stop);
  };
  const patience = setTimeout(stop, PATIENCE);
  for (const sign of SIGNS_OF_A_HAND) root.addEventListener(sign, stop, { passive: true });
  // It reports at once, after the view of the route has been laid out.
  growth.observe(view.document.body);
  return stop;
}

const SIGNS_OF_A_HAND = ['wheel', 'touchstart', 'keydown'] as const;
