import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, openChromium } from './harness/chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());

describe('the harness', () => {
  test('a stopped worker is gone, and a started one remembers nothing', async () => {
    await (await chromium.worker()).evaluate('globalThis.boot = "first"');
    await chromium.stopWorker();
    expect(await (await chromium.worker()).evaluate('String(globalThis.boot)')).toBe('undefined');
  });

  test('a page can be put at any address of a tool', async () => {
    const remove = chromium.server.put('https://evil.atlassian.net/browse/X-1', '<title>Mine</title>');
    const page = await chromium.page('https://evil.atlassian.net/browse/X-1?a=b');
    expect(await page.title()).toBe('Mine');
    remove();
    await page.close();
  });
});
