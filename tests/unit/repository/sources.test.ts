import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { allSources, shippedSources } from './sources';

/** What no shipped source may contain, and where it is allowed after all. */
const FORBIDDEN: { what: string; pattern: RegExp; but?: RegExp }[] = [
  {
    what: 'markup made from text',
    pattern: /\b(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc/,
  },
  { what: 'code made from text', pattern: /\beval\(|new Function\(|import\(\s*[^'")]/ },
  {
    what: 'a message that the page can hear or send',
    pattern: /(window|parent|top|contentWindow)\??\.postMessage/,
  },
  { what: "the host's storage", pattern: /\b(local|session)Storage\b|document\.cookie/ },
  {
    what: 'the network',
    pattern: /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/,
    but: /^lib\/platform\/(language|team-fetch)\.ts$/,
  },
  { what: 'what a service worker cannot do', pattern: /\bconfirm\(|\balert\(|\bprompt\(/ },
];

const shipped = shippedSources();

test.each(FORBIDDEN)('no shipped source uses $what', ({ pattern, but }) => {
  const found = shipped.filter(({ path, text }) => pattern.test(text) && !but?.test(path));
  expect(found.map((source) => source.path)).toEqual([]);
});

test('file names say what a file is for, in kebab case', () => {
  const names = allSources().map((source) => source.path);
  const vague = names.filter((path) =>
    /(^|[-./])(utils?|helpers?|managers?|common|misc)([-./]|$)/i.test(path),
  );
  expect(vague).toEqual([]);
  expect(names.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(path)))).toEqual([]);
});

test('the background loads everything at its start, because it cannot import later', () => {
  const reached = shipped.filter(({ path }) =>
    /^(lib\/(domain|coach|store|services|sync|protocol)|entrypoints\/background)\//.test(path),
  );
  expect(
    reached.filter(({ text }) => /\bawait import\(|[^.\w]import\(/.test(text)).map(({ path }) => path),
  ).toEqual([]);
});
