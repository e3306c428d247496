import type { Stop } from './edges';

/**
 * Hears that the address may have changed, after it did. The page may still show the old view: who listens
 * reads address and page together, late. Without the Navigation API the next look at the page finds out.
 */
export function watchAddress(window: Window, onChange: () => void): Stop {
  const { navigation } = window;
  const events = navigation ? (['currententrychange', 'navigatesuccess'] as const) : [];
  for (const event of events) navigation.addEventListener(event, onChange);
  window.addEventListener('popstate', onChange);
  window.addEventListener('hashchange', onChange);
  return () => {
    for (const event of events) navigation.removeEventListener(event, onChange);
    window.removeEventListener('popstate', onChange);
    window.removeEventListener('hashchange', onChange);
  };
}
