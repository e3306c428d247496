import { describe, expect, it } from 'vitest';
import { reader } from '@/lib/tools/notion';
import type { Batch } from '@/lib/tools/reader';
import { notionApiState } from '../../stand-ins/notion/api';
import { DATABASE, pages } from '../../stand-ins/notion/pages';
import { COLLECTION, userId } from '../../stand-ins/notion/schema';
import { PEOPLE } from '../../stand-ins/parts/story';
import { answered, answerOf, batchOf, keyOf, pageId, readFrom, readWith } from './notion-reading';

const TOKEN = 'ntn_stand_in';
const byToken = (ids: readonly string[], part: Partial<Batch> = {}) =>
  batchOf(ids, { way: { by: 'token', token: TOKEN }, ...part });
const inDatabase = (ids: readonly string[]) => byToken(ids, { container: DATABASE });
const paths = (requests: readonly { url: string }[]) => requests.map(({ url }) => new URL(url).pathname);

describe('a Notion page read with a token', () => {
  it('says what the page and its data source say', () => {
    const { end, requests } = readFrom(byToken([pageId(2), pageId(9)]), notionApiState());
    const container = { id: DATABASE, title: 'Launch content' };
    expect(end).toEqual({
      gone: [],
      facts: [
        {
          key: keyOf(pageId(2)),
          title: 'Two-minute film: the first project',
          url: 'https://app.notion.com/3f0a1b2c000040008000000000000002',
          status: 'doing',
          openedAt: Date.UTC(2026, 8, 8, 9),
          assignee: { user: userId(PEOPLE[1]), name: 'Ben Okafor' },
          container,
        },
        expect.objectContaining({ key: keyOf(pageId(9)), status: 'doing', assignee: null, container }),
      ],
    });
    expect(paths(requests)).toEqual([
      `/v1/pages/${pageId(2)}`,
      `/v1/data_sources/${COLLECTION}`,
      `/v1/pages/${pageId(9)}`,
    ]);
  });

  it('says the status, assignee and title that the session says', () => {
    const ids = pages().map(({ id }) => id);
    const read = (batch: Batch) => {
      const { end } = readFrom(batch, notionApiState());
      return 'facts' in end ? end.facts.map(({ parent: _, ...facts }) => facts) : [];
    };
    expect(read(byToken(ids))).toEqual(read(batchOf(ids)));
  });

  it('sends the token and the version with each request, to the one host', () => {
    const { requests } = readFrom(inDatabase(pages().map(({ id }) => id)), notionApiState());
    for (const { url, headers } of [...requests, reader.probe({ by: 'token', token: TOKEN })]) {
      expect(new URL(url).origin).toBe('https://api.notion.com');
      expect(headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'notion-version': '2025-09-03' });
    }
    expect(reader.tokenHost).toBe('https://api.notion.com/*');
  });

  it('lists a database where that takes fewer requests', () => {
    const all = pages(250);
    const ids = all.slice(0, 80).map(({ id }) => id);
    const { end, requests } = readFrom(inDatabase(ids), notionApiState({ pages: all }));
    expect('facts' in end && end.facts).toHaveLength(80);
    expect(paths(requests)).toEqual([
      `/v1/databases/${DATABASE}`,
      `/v1/data_sources/${COLLECTION}/query`,
      `/v1/data_sources/${COLLECTION}`,
    ]);
  });

  it('stops listing once a part holds none of them', () => {
    const all = pages(2_000);
    const ids = [...all.slice(0, 10), ...all.slice(1_990)].map(({ id }) => id);
    const { end, requests } = readFrom(inDatabase(ids), notionApiState({ pages: all }));
    expect('facts' in end && end.facts).toHaveLength(20);
    expect(requests.length).toBeLessThan(20);
  });

  it('reads singly what is named by a database that is not shared, or by none', () => {
    const ids = pages().map(({ id }) => id);
    const elsewhere = byToken(ids, { container: '22222222-0000-4000-8000-000000000000' });
    expect(readFrom(elsewhere, notionApiState()).requests).toHaveLength(ids.length + 2);
    expect(readFrom(byToken(ids), notionApiState()).requests).toHaveLength(ids.length + 1);
  });

  it('takes what is in the trash or not shared for gone', () => {
    const state = notionApiState({ trashed: new Set([pageId(1)]), hidden: new Set([pageId(2)]) });
    for (const batch of [byToken, inDatabase]) {
      const { end } = readFrom(batch([1, 2, 3, 4, 5].map(pageId)), state);
      expect(end).toMatchObject({ gone: [keyOf(pageId(1)), keyOf(pageId(2))] });
      expect('facts' in end && end.facts).toHaveLength(3);
    }
  });

  it('says forbidden when none of several is shared', () => {
    const ids = pages().map(({ id }) => id);
    expect(readFrom(byToken(ids), notionApiState({ hidden: new Set(ids) })).end).toEqual({
      trouble: 'forbidden',
    });
  });

  it.each([
    ['a token that is not one', { token: 'another' }, { trouble: 'signedOut' }],
    ['too many requests', { throttled: 1 }, { trouble: 'throttled', retryAfterMs: 7_000 }],
    ['overload', { throttled: 1, overloaded: true }, { trouble: 'throttled', retryAfterMs: 7_000 }],
    ['a page instead of data', { html: true }, { trouble: 'notData' }],
  ] as const)('%s is said', (_, part, end) => {
    for (const batch of [byToken, inDatabase])
      expect(readFrom(batch([1, 2, 3, 4, 5].map(pageId)), notionApiState(part)).end).toEqual(end);
  });

  it('keeps what it has when it is stopped half-way', () => {
    let asked = 0;
    const { end } = readWith(byToken([1, 2, 3].map(pageId)), (request) => {
      asked += 1;
      return answerOf(request, notionApiState({ throttled: asked === 4 ? 1 : 0, retryAfter: 90 }));
    });
    expect(end).toMatchObject({
      facts: [{ key: keyOf(pageId(1)), status: 'doing' }, { key: keyOf(pageId(2)) }],
      gone: [],
      stopped: { trouble: 'throttled', retryAfterMs: 90_000 },
    });
  });

  it.each([
    [{ status: 400, body: '{"code":"missing_version"}' }, 'changed'],
    [{ status: 403 }, 'forbidden'],
    [{ status: 500 }, 'failed'],
    [{ body: '{"object":"database"}' }, 'changed'],
    [{ body: `{"object":"page","id":"${pageId(2)}"}` }, 'changed'],
    [{ status: 0, failed: 'offline' as const }, 'offline'],
  ])('answer %j is trouble: %s', (part, trouble) => {
    expect(readWith(byToken([pageId(1)]), () => answered({}, part)).end).toEqual({ trouble });
  });

  it('believes no wait of more than an hour, and none that is no number', () => {
    const wait = (retryAfter: string) =>
      readWith(byToken([pageId(1)]), () => answered({}, { status: 429, retryAfter })).end;
    expect(wait('999999')).toEqual({ trouble: 'throttled', retryAfterMs: 3_600_000 });
    expect(wait('soon')).toEqual({ trouble: 'throttled', retryAfterMs: 1_000 });
  });
});
