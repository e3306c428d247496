import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Route, readRoute, writeRoute } from './route';

/** Where the dashboard is, kept in the address so that back, forward and reload work. */
export interface Router {
  route: ReadonlySignal<Route>;
  go(route: Route): void;
  /** True while something unsaved would be lost by leaving; set by whoever holds it. */
  holding: Signal<boolean>;
  /** Where the person wanted to go while held; null when nobody asked. */
  wanted: Signal<Route | null>;
  /** Gives up what was held and goes where the person wanted. */
  release(): void;
}

type View = Pick<Window, 'location' | 'history' | 'addEventListener'>;

/** Follows and writes the hash of a window. Leaving it altogether while held makes the browser ask. */
export function createRouter(view: View): Router {
  const route = signal(readRoute(view.location.hash));
  const holding = signal(false);
  const wanted = signal<Route | null>(null);

  const enter = (next: Route): void => {
    wanted.value = null;
    if (writeRoute(next) !== writeRoute(route.peek())) route.value = next;
  };

  view.addEventListener('hashchange', () => {
    const next = readRoute(view.location.hash);
    if (!holding.peek() || writeRoute(next) === writeRoute(route.peek())) return enter(next);
    view.history.pushState(null, '', writeRoute(route.peek()));
    wanted.value = next;
  });
  view.addEventListener('beforeunload', (event) => {
    if (holding.peek()) event.preventDefault();
  });

  const go = (next: Route): void => {
    if (holding.peek()) wanted.value = next;
    else {
      enter(next);
      view.location.hash = writeRoute(next);
    }
  };
  const release = (): void => {
    const next = wanted.peek();
    holding.value = false;
    if (next) go(next);
  };
  return { route, go, holding, wanted, release };
}
