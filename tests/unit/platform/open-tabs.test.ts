import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { enterOpenTabs } from '@/lib/platform/open-tabs';

const MANIFEST = {
  content_scripts: [
    {
      matches: ['https://*.acme.test/*'],
      exclude_matches: ['https://*.acme.test/wiki/*'],
      js: ['/overlay.js'],
    },
  ],
};

const REGISTERED = {
  id: 'optional',
  matches: ['http://jira.other.test:8080/*'],
  excludeMatches: ['https://*.acme.test/*'],
  js: ['content-scripts/optional.js'],
};

/** Open tabs by the pattern that finds them. */
function openTabs(byPattern: Record<string, number[]>, entered: number[], closedToScripts: number[] = []) {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(MANIFEST as never);
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([REGISTERED] as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    url.flatMap((pattern) => (byPattern[pattern] ?? []).map((id) => ({ id })))) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
    target: { tabId: number };
  }) => {
    if (closedToScripts.includes(injection.target.tabId)) throw new Error('Cannot access this page');
    entered.push(injection.target.tabId);
  }) as never);
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('tabs that were open before the install get the content script', async () => {
  const entered: number[] = [];
  openTabs({ 'https://*.acme.test/*': [1, 2] }, entered);
  await enterOpenTabs(['https://*.acme.test/*']);
  expect(entered).toEqual([1, 2]);
});

test('excluded pages are passed over', async () => {
  const entered: number[] = [];
  openTabs({ 'https://*.acme.test/*': [1, 2], 'https://*.acme.test/wiki/*': [2] }, entered);
  await enterOpenTabs(['https://*.acme.test/*']);
  expect(entered).toEqual([1]);
});

test('a page that no script may enter does not keep the others from it', async () => {
  const entered: number[] = [];
  openTabs({ 'https://*.acme.test/*': [1, 2, 3] }, entered, [1]);
  await enterOpenTabs(['https://*.acme.test/*']);
  expect(entered).toEqual([2, 3]);
});

test('a host that was granted is entered with the script that is registered for it, and no other host', async () => {
  const entered: number[] = [];
  openTabs({ 'https://*.acme.test/*': [1], 'http://jira.other.test:8080/*': [2] }, entered);
  await enterOpenTabs(['http://jira.other.test:8080/*']);
  expect(entered).toEqual([2]);
});
