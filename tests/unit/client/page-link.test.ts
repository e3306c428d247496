// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkPage } from '@/lib/client/page-link';
import type { ToFrame } from '@/lib/protocol/frame';

let hasKeyboard: boolean;
let tell: (event: ToFrame) => void;

function link() {
  return linkPage({
    send: () => {},
    hear: (listener) => {
      tell = listener;
    },
    onGone: () => {},
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasKeyboard);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the caret is wanted once the frame has the keyboard', () => {
  hasKeyboard = true;
  const page = link();
  tell({ event: 'focus' });
  expect(page.wantsFocus.value).toBe(true);
});

test('the keyboard may come a little later than the word of it', () => {
  hasKeyboard = false;
  const page = link();
  tell({ event: 'focus' });
  expect(page.wantsFocus.value).toBe(false);
  window.dispatchEvent(new Event('focus'));
  expect(page.wantsFocus.value).toBe(true);
});

test('a keyboard that the person has taken back is not taken again', () => {
  hasKeyboard = false;
  const page = link();
  tell({ event: 'focus' });
  vi.advanceTimersByTime(5_000);
  window.dispatchEvent(new Event('focus'));
  expect(page.wantsFocus.value).toBe(false);

  tell({ event: 'focus' });
  window.dispatchEvent(new Event('pointerdown'));
  window.dispatchEvent(new Event('focus'));
  expect(page.wantsFocus.value).toBe(false);
});

test('what has not taken the caret when the keyboard leaves does not take it afterwards', () => {
  hasKeyboard = true;
  const page = link();
  tell({ event: 'focus' });
  window.dispatchEvent(new Event('blur'));
  expect(page.wantsFocus.value).toBe(false);
});
