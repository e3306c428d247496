import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Editing, isSamePage, type Route, readRoute, withEditing, writeRoute } from './route';
import { keepScroll, type ScrollView } from './scroll-places';

/** Where the dashboard is, kept in the address so that back, forward and reload work. */
export interface Router {
  route: ReadonlySignal<Route>;
  go(route: Route): void;
  /** Opens an editor over the page that is shown, or with null closes it. */
  edit(editing: Editing | null): void;
  /** True while something unsaved would be lost by leaving; set by whoever holds it. */
  holding: Signal<boolean>;
  /** Where the person wanted to go while held; null when nobody asked. */
  wanted: Signal<Route | null>;
  /** Gives up what was held and goes where the person wanted. */
  release(): void;
}

type View = ScrollView & Pick<Window, 'location'>;

/** Follows and writes the hash of a window. Leaving it altogether while held makes the browser ask. */
export function createRouter(view: View): Router {
  const scroll = keepScroll(view);
  const route = signal(readRoute(view.location.hash));
  const holding = signal(false);
  const wanted = signal<Route | null>(null);
  /** Whether the entry of the history that comes next is another page than the last. */
  let turned = false;

  const enter = (next: Route): void => {
    wanted.value = null;
    if (writeRoute(next) === writeRoute(route.peek())) return;
    scroll.leave();
    turned = !isSamePage(next, route.peek());
    route.value = next;
  };
  const arrive = (): void => {
    scroll.arrive(!turned);
    turned = false;
  };

  view.addEventListener('hashchange', () => {
    const next = readRoute(view.location.hash);
    const holds = holding.peek() && writeRoute(next) !== writeRoute(route.peek());
    if (holds) {
      view.history.pushState(null, '', writeRoute(route.peek()));
      wanted.value = next;
    } else enter(next);
    arrive();
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
  const edit = (editing: Editing | null): void => go(withEditing(route.peek(), editing));
  return { route, go, edit, holding, wanted, release };
}
