// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRouter, type Router } from '@/components/dashboard/router';

let router: Router;

beforeEach(() => {
  window.location.hash = '#okrs';
  router = createRouter(window);
});

// All routers of this file hear the same window.
afterEach(() => {
  router.holding.value = false;
});

function visit(hash: string): void {
  window.history.pushState(null, '', hash);
  window.dispatchEvent(new Event('hashchange'));
}

test('it follows the address, as back and forward change it', () => {
  visit('#backup');
  expect(router.route.value).toEqual({ page: 'backup' });
});

test('it writes the address, so that a reload comes back', () => {
  router.go({ page: 'settings' });
  expect(window.location.hash).toBe('#settings');
  expect(router.route.value.page).toBe('settings');
});

test('what is unsaved holds the page, and the address with it', () => {
  router.holding.value = true;
  visit('#import');
  expect(router.route.value.page).toBe('okrs');
  expect(window.location.hash).toBe('#okrs');
  expect(router.wanted.value).toEqual({ page: 'import' });
});

test('giving it up goes where the person wanted', () => {
  router.holding.value = true;
  router.go({ page: 'import' });
  expect(router.route.value.page).toBe('okrs');
  router.release();
  expect(router.route.value.page).toBe('import');
  expect(router.wanted.value).toBeNull();
});

test('leaving the tab asks while something is unsaved, and only then', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);
  router.holding.value = true;
  expect(leave()).toBe(true);
});
