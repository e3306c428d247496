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
