import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastBell, onBell, ringBell } from '@/lib/platform/bell';
import type { Bell } from '@/lib/protocol/bell';

beforeEach(() => fakeBrowser.reset());

test('a bell that was never rung is null', async () => {
  expect(await lastBell()).toBeNull();
});

test('a ring is heard and kept', async () => {
  const heard: Bell[] = [];
  onBell((bell) => heard.push(bell));
  await ringBell({ revision: 7, touched: ['a'] });
  expect(heard).toEqual([{ revision: 7, touched: ['a'] }]);
  expect(await lastBell()).toEqual({ revision: 7, touched: ['a'] });
});

test('whatever else changes in storage is no ring', async () => {
  const heard: Bell[] = [];
  onBell((bell) => heard.push(bell));
  await fakeBrowser.storage.local.set({ bell: 'ding', 'layout:notion': {} });
  await fakeBrowser.storage.local.remove('bell');
  expect(heard).toEqual([]);
});

test('one who stopped listening hears nothing', async () => {
  const heard: Bell[] = [];
  onBell((bell) => heard.push(bell))();
  await ringBell({ revision: 1, touched: 'all' });
  expect(heard).toEqual([]);
});
