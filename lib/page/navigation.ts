import type { Stop } from './edges';

/**
 * Hears that the address may have changed, after it did. The page may still show the old view: who listens
 * reads address and page together, late. Without the Navigation API the next look at the page finds out.
 */
export function watchAddress(window: Window, onChange: () => void): Stop {
  const type = window.navigation ? 'currententrychange' : 'popstate';
  const target: EventTarget = window.navigation ?? window;
  target.addEventListener(type, onChange);
  return () => target.removeEventListener(type, onChange);
}
