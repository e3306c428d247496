import { browser } from './browser';

/** This extension's version. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** What a diagnostic says of Throughline and of the browser that it runs in, a line each. */
export function aboutThis(): string {
  const [, name, version] = /(Firefox|Edg|Chrome)\/(\d+)/.exec(navigator.userAgent) ?? [];
  return `throughline: ${ownVersion()}\nbrowser: ${name ? `${name} ${version}` : 'another'}`;
}

/** What this browser is called among a person's devices. */
export function thisBrowser(): string {
  const [, name = 'Browser'] = /(Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent) ?? [];
  const [, system = ''] = /\((?:X11; )?([A-Za-z]+)/.exec(navigator.userAgent) ?? [];
  return [name === 'Edg' ? 'Edge' : name, system].filter(Boolean).join(', ');
}
