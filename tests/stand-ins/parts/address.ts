import { useSyncExternalStore } from 'react';

const MOVED = 'stand-in:moved';

function listen(heed: () => void): () => void {
  addEventListener(MOVED, heed);
  addEventListener('popstate', heed);
  return () => {
    removeEventListener(MOVED, heed);
    removeEventListener('popstate', heed);
  };
}

/** Goes to an address of this application without loading a document. */
export function navigate(to: string | URL): void {
  if (new URL(to, location.href).href === location.href) return;
  history.pushState(null, '', to);
  dispatchEvent(new Event(MOVED));
}

/** The present address; renders anew when it changes. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(listen, () => location.href));
}

/** This address with one parameter set, or taken away with null. */
export function withParameter(name: string, value: string | null): URL {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
}
