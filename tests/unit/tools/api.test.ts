import { describe, expect, it } from 'vitest';
import { at, listAt, momentAt, parseJson, textAt } from '@/lib/tools/api/json';
import { retryAfterMs } from '@/lib/tools/api/retry-after';
import { troubleOf } from '@/lib/tools/api/trouble';
import type { ApiAnswer } from '@/lib/tools/reader';

const answer = (part: Partial<ApiAnswer>): ApiAnswer => ({
  status: 200,
  type: 'application/json',
  retryAfter: null,
  body: '{}',
  ...part,
});

describe('the trouble with an answer', () => {
  it.each([
    [{}, null],
    [{ type: 'application/vnd.api+json' }, null],
    [{ type: 'text/html' }, { trouble: 'notData' }],
    [{ type: 'application/jsonp' }, { trouble: 'notData' }],
    [{ type: '' }, { trouble: 'notData' }],
    [{ status: 401 }, { trouble: 'signedOut' }],
    [{ status: 403, retryAfter: '5' }, { trouble: 'forbidden' }],
    [{ status: 404 }, { trouble: 'changed' }],
    [{ status: 410 }, { trouble: 'changed' }],
    [{ status: 429 }, { trouble: 'throttled' }],
    [
      { status: 429, retryAfter: '7' },
      { trouble: 'throttled', retryAfterMs: 7_000 },
    ],
    [
      { status: 529, retryAfter: '7' },
      { trouble: 'throttled', retryAfterMs: 7_000 },
    ],
    [
      { status: 503, retryAfter: '30' },
      { trouble: 'failed', retryAfterMs: 30_000 },
    ],
    [{ status: 500 }, { trouble: 'failed' }],
    [{ status: 302 }, { trouble: 'failed' }],
    [{ status: 0 }, { trouble: 'failed' }],
    [{ status: 0, failed: 'offline' as const }, { trouble: 'offline' }],
    [{ status: 0, failed: 'slow' as const }, { trouble: 'slow' }],
  ])('%j', (part, trouble) => {
    expect(troubleOf(answer(part))).toEqual(trouble);
  });
});

describe('how long to wait', () => {
  const NOW = Date.parse('2026-11-24T03:00:00Z');
  it.each([
    ['12', 12_000],
    [' 0 ', 0],
    ['1.5', 1_500],
    ['Tue, 24 Nov 2026 03:00:40 GMT', 40_000],
    ['Tue, 24 Nov 2026 02:00:00 GMT', 0],
    ['999999999', 3_600_000],
    ['Tue, 24 Nov 2099 02:00:00 GMT', 3_600_000],
    ['soon', undefined],
    ['-5s', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});

describe('a value of an answer', () => {
  const value = parseJson('{"a":{"b":[1],"t":" two\\n lines ","n":null},"__proto__":{"t":"x"},"l":["y"]}');

  it('is found by its path, and nothing is where the path breaks off', () => {
    expect(listAt(value, 'a', 'b')).toEqual([1]);
    expect(listAt(value, 'a')).toBeNull();
    expect(at(value, 'a', 'n', 'b')).toBeUndefined();
    expect(at(value, 'l', '0')).toBeUndefined();
    expect(at({}, 'toString')).toBeUndefined();
    expect(at(undefined, 'a')).toBeUndefined();
  });

  it('is one bounded line of text', () => {
    expect(textAt(value, 'a', 't')).toBe('two lines');
    expect(textAt(value, 'a', 'b')).toBe('');
    expect(textAt({ t: 'x'.repeat(5_000) }, 't')).toHaveLength(1_000);
  });

  it('is a moment, with or without a colon in its zone', () => {
    expect(momentAt({ t: '2026-11-24T03:00:00.000+0200' }, 't')).toBe(Date.parse('2026-11-24T01:00:00Z'));
    expect(momentAt({ t: '2026-11-24T03:00:00Z' }, 't')).toBe(Date.parse('2026-11-24T03:00:00Z'));
    for (const t of ['2026-11-24', 'yesterday', 12, null, '1960-01-01T00:00:00Z'])
      expect(momentAt({ t }, 't')).toBeUndefined();
  });

  it('is nothing when the text is no JSON', () => {
    expect(parseJson('<!doctype html>')).toBeUndefined();
  });
});
