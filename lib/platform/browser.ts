/** The browser's extension API, promise-based in every browser. Only this folder imports it. */
export { type Browser, browser } from 'wxt/browser';
