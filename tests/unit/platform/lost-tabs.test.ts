import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveLostTabs, mayStay } from '@/lib/platform/lost-tabs';

const TABS = [
  { id: 1, url: 'https://acme.atlassian.net/browse/WEB-1' },
  { id: 2, url: 'http://jira.acme.test:8080/browse/WEB-1' },
  { id: 3 },
  { id: 4, url: 'chrome-extension://throughline/dashboard.html' },
];

let told: [tab: number, message: unknown][];
beforeEach(() => {
  told = [];
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(TABS as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    (async ({ origins }: { origins: string[] }) =>
      origins.join() === 'https://acme.atlassian.net/*') as never,
  );
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (tab: number, message: unknown) => {
    if (tab === 3) throw new Error('Receiving end does not exist');
    told.push([tab, message]);
  }) as never);
});

test('tabs whose host was lost are told to leave; those that are granted, and our own, are not', async () => {
  await leaveLostTabs();
  expect(told).toEqual([[2, { throughline: 'leave' }]]);
  expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledTimes(2);
});

test('a page that speaks up on a host that was lost is told to leave', async () => {
  expect(await mayStay(new URL('https://acme.atlassian.net/browse/WEB-1'), 1)).toBe(true);
  expect(await mayStay(new URL('http://jira.acme.test:8080/browse/WEB-1'), 2)).toBe(false);
  expect(told).toEqual([[2, { throughline: 'leave' }]]);
});
