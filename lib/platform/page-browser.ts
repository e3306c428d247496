import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The browser's own API, for modules that also run in host pages: since Chrome 148 it answers with promises as
 * Firefox's does, so that the polyfill's weight and start stay out of every page.
 */
export const pageBrowser = (browser ?? chrome) as Browser;
