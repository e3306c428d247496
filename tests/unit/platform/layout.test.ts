import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeLayout, onLayout, readLayout, SIDEBAR_WIDTH } from '@/lib/platform/layout';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllGlobals());

test('a site where nothing was chosen has the usual layout', async () => {
  expect(await readLayout('acme.atlassian.net')).toEqual({
    width: SIDEBAR_WIDTH.usual,
    docked: true,
    badges: true,
    ask: true,
    side: 'right',
  });
});

test('on a page that reads from the right the sidebar is at the left, unless it was put elsewhere', async () => {
  vi.stubGlobal('document', { dir: 'rtl' });
  expect((await readLayout('notion')).side).toBe('left');
  await changeLayout('notion', { side: 'right' });
  expect((await readLayout('notion')).side).toBe('right');
});

test('what is chosen is kept for that site only', async () => {
  await changeLayout('notion', { width: 500, badges: false });
  await changeLayout('notion', { side: 'left' });
  expect(await readLayout('notion')).toMatchObject({ width: 500, badges: false, side: 'left' });
  expect(await readLayout('asana')).toMatchObject({
    width: SIDEBAR_WIDTH.usual,
    badges: true,
    side: 'right',
  });
});

test('a width beyond the bounds is brought inside them', async () => {
  expect((await changeLayout('notion', { width: 5_000 })).width).toBe(SIDEBAR_WIDTH.most);
  expect((await changeLayout('notion', { width: 1 })).width).toBe(SIDEBAR_WIDTH.least);
});

test('a broken layout in storage is read as the usual one', async () => {
  await fakeBrowser.storage.local.set({ 'layout:notion': { width: 'wide', docked: 1, side: '<b>' } });
  expect(await readLayout('notion')).toEqual(await readLayout('asana'));
});

test('a change is heard for its own site, until one stops listening', async () => {
  const heard: number[] = [];
  const stop = onLayout('notion', (layout) => heard.push(layout.width));
  await changeLayout('asana', { width: 400 });
  await changeLayout('notion', { width: 450 });
  stop();
  await changeLayout('notion', { width: 460 });
  expect(heard).toEqual([450]);
});
