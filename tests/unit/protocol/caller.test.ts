import { expect, test } from 'vitest';
import { callerOf } from '@/lib/protocol/caller';

const own = { id: 'ours', origin: 'chrome-extension://ours' };

test.each([
  ['our sidebar frame', { id: 'ours', url: 'chrome-extension://ours/sidebar.html' }, 'surface'],
  ['our content script', { id: 'ours', url: 'https://acme.atlassian.net/browse/A-1' }, 'page'],
  ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }, null],
  [
    'another extension that claims our address',
    { id: 'theirs', url: 'chrome-extension://ours/popup.html' },
    null,
  ],
  ['a page whose address begins like ours', { id: 'ours', url: 'chrome-extension://ours.evil/x' }, 'page'],
  [
    'a page that names us in its path',
    { id: 'ours', url: 'https://evil.test/chrome-extension://ours/' },
    'page',
  ],
  ['a sender without an address', { id: 'ours' }, null],
])('%s is known for what it is', (_, sender, caller) => {
  expect(callerOf(sender, own)).toBe(caller);
});

test('an origin with its slash is the same origin', () => {
  const sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
  expect(callerOf(sender, { ...own, origin: 'chrome-extension://ours/' })).toBe('surface');
});
