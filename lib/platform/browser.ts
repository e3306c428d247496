/** The browser's extension API, promise-based in every browser. Only this folder imports it. */
export { browser } from 'wxt/browser';
