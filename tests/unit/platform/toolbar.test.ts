import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showDue } from '@/lib/platform/toolbar';

beforeEach(() => fakeBrowser.reset());

test.each([
  [0, ''],
  [7, '7'],
  [99, '99'],
  [100, '99+'],
])('%i due check-ins read "%s" on the button', async (count, text) => {
  await showDue(count, 'check-ins');
  expect(await fakeBrowser.action.getBadgeText({})).toBe(text);
  expect(await fakeBrowser.action.getTitle({})).toBe('check-ins');
});
