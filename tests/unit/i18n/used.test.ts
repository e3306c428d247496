import { expect, test } from 'vitest';
import { shippedSources } from '../repository/sources';
import { sentences } from './locale-files';

/** Said by the browser, which the manifest tells so, and put together from two parts. */
const ELSEWHERE = /^extension\.|^metric\.fault\./;

const shipped = shippedSources().map(({ text }) => text);

/** Keys that stand somewhere as they are. */
const whole = new Set(matches(/(?<=['"`])[a-z]\w*(?:\.\w+)+(?=['"`])/g));

/** Keys with blanks, as in t(`status.${status}`): any word may stand in one. */
const withBlanks = matches(/(?<=`)[a-z]\w*\.[\w.]*\$\{[^`]*(?=`)/g)
  .map((key) => key.replaceAll(/\$\{[^{}]*\}/g, '*'))
  .filter((key) => /^[\w.*]+$/.test(key))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`));

function matches(pattern: RegExp): string[] {
  return shipped.flatMap((text) => text.match(pattern) ?? []);
}

test('every sentence is said somewhere', () => {
  const unsaid = [...sentences('en').keys()].filter(
    (key) => !whole.has(key) && !ELSEWHERE.test(key) && !withBlanks.some((pattern) => pattern.test(key)),
  );
  expect(unsaid).toEqual([]);
});
