import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reader } from '@/lib/tools/optional/jira-data-center';
import type { ApiAnswer, ApiRequest, Batch } from '@/lib/tools/reader';
import { issues } from '../../stand-ins/jira/issues';
import {
  type DataCenterApiState,
  dataCenterApi,
  dataCenterApiState,
  idAt,
} from '../../stand-ins/jira-data-center/api';
import { answered, answerOf, readWith as readBy, readOf } from './jira-reading';

const ORIGIN = 'http://jira.acme.example:8080';
const SITE = 'jira.acme.example:8080/jira';
const BOARD = issues().map(({ key }) => key);
const [FIRST = '', SECOND = '', THIRD = ''] = BOARD;
const DONE = issues().find(({ column }) => column === 'Done')?.key ?? '';
const keyOf = (id: string) => `jira:${encodeURIComponent(SITE)}:${id}`;
const keysOf = (facts: { key: string }[]) => facts.map(({ key }) => key);

function batchOf(ids: readonly string[], site = SITE): Batch {
  const refs = ids.map((id) => ({ tool: 'jira', site, id }));
  return { site, refs, container: null, way: { by: 'session', origin: ORIGIN } };
}

function readWith(batch: Batch, answer: (request: ApiRequest) => ApiAnswer) {
  return readBy(batch, answer, reader);
}

function readFrom(batch: Batch, part: Partial<DataCenterApiState> = {}) {
  const state = dataCenterApiState(part);
  return readWith(batch, (request) => answerOf(request, (asked) => dataCenterApi(asked, state)));
}

/** The path of each request, and what was asked for in it. */
function pathsOf(requests: ApiRequest[]): string[] {
  return requests.map(({ url }) => url.slice(`${ORIGIN}/jira/rest/api/2/`.length));
}

describe('facts of an issue', () => {
  test('are everything that Jira says of it, its epic as its parent', () => {
    const { end, requests } = readFrom(batchOf([FIRST, DONE]));
    expect(pathsOf(requests)).toEqual(['field', 'search']);
    expect(readOf(end)).toEqual({
      gone: [],
      facts: [
        {
          key: keyOf(FIRST),
          title: 'Guided first project from a template',
          url: `${ORIGIN}/jira/browse/${FIRST}`,
          status: 'doing',
          openedAt: Date.UTC(2026, 9, 5, 7),
          assignee: { user: 'alice', name: 'Alice Chen' },
          parent: keyOf('ACT-100'),
          container: { id: 'ACT', title: 'Project ACT' },
          labels: ['onboarding'],
        },
        expect.objectContaining({
          key: keyOf(DONE),
          status: 'done',
          statusSince: Date.UTC(2026, 10, 19, 15, 30),
        }),
      ],
    });
  });

  test('a Jira at the root of its host is read there', () => {
    const batch = batchOf([FIRST], 'jira.acme.example:8080');
    const { end } = readFrom(batch, { context: '' });
    expect(readOf(end).facts[0]?.url).toBe(`${ORIGIN}/browse/${FIRST}`);
  });

  test('the parent is left as it is where the field of the epics is not known', () => {
    const { end } = readWith(batchOf([FIRST]), (request) =>
      request.url.endsWith('/field')
        ? answered([{ id: '../../x', schema: { custom: 'com.pyxis.greenhopper.jira:gh-epic-link' } }])
        : answerOf(request, (asked) => dataCenterApi(asked, dataCenterApiState())),
    );
    expect(readOf(end).facts[0]).not.toHaveProperty('parent');
  });

  test('a thousand take four searches, and more where Jira gives fewer at once', () => {
    const many = issues(1_000);
    const keys = many.map(({ key }) => key);
    for (const [most, searches] of [
      [1_000, 4],
      [100, 12],
    ] as const) {
      const { end, requests } = readFrom(batchOf(keys), { issues: many, most });
      expect(new Set(keysOf(readOf(end).facts))).toEqual(new Set(keys.map(keyOf)));
      expect(requests).toHaveLength(1 + searches);
    }
    expect(reader.batch).toBe(1_000);
  });
});

describe('what is not there', () => {
  const hidden = new Set([FIRST, SECOND]);
  const ids = [...BOARD, 'x', 'ACT-9999', '31'];
  const gone = new Set([FIRST, SECOND, 'x', 'ACT-9999', '31'].map(keyOf));

  it.each([
    ['is warned of', { strict: false }],
    ['is refused and named', { strict: true }],
    ['is named in another language', { strict: true, complaint: 'Der Vorgang „%“ existiert nicht.' }],
  ])('%s', (_, part) => {
    const { end, requests } = readFrom(batchOf(ids), { hidden, ...part });
    expect(new Set(readOf(end).gone)).toEqual(gone);
    expect(readOf(end).facts).toHaveLength(BOARD.length - 2);
    expect(pathsOf(requests)).toEqual(['field', 'search', ...(part.strict ? ['search'] : []), 'myself']);
  });

  test('is refused without a name, and left for another time', () => {
    const { end } = readFrom(batchOf(BOARD), { hidden, strict: true, complaint: 'No.' });
    expect(new Set(keysOf(readOf(end).facts))).toEqual(new Set(BOARD.slice(2).map(keyOf)));
    expect(end).toMatchObject({ gone: [] });
  });

  test('is not gone when nobody is signed in: what everybody may see is kept', () => {
    const end = readOf(readFrom(batchOf(BOARD), { signedIn: false, open: new Set([FIRST]) }).end);
    expect(keysOf(end.facts)).toEqual([keyOf(FIRST)]);
    expect(end).toMatchObject({ gone: [], stopped: { trouble: 'signedOut' } });
  });
});

describe('an issue by another name', () => {
  const moved = new Map([
    [FIRST, 'NEW-7'],
    [SECOND, 'NEW-8'],
  ]);
  it.each([
    [
      'its number',
      [idAt(2), FIRST],
      [
        [idAt(2), THIRD],
        [FIRST, 'NEW-7'],
      ],
    ],
    [
      'its old key',
      [FIRST, SECOND, THIRD],
      [
        [FIRST, 'NEW-7'],
        [SECOND, 'NEW-8'],
      ],
    ],
    ['all of them at once', [FIRST, 'NEW-7', THIRD], [[FIRST, 'NEW-7']]],
  ])('%s', (_, ids, expected) => {
    const { facts, gone } = readOf(readFrom(batchOf(ids), { moved, hidden: new Set([DONE]) }).end);
    const others = facts.flatMap(({ key, movedTo }) => (movedTo ? [[key, movedTo]] : []));
    expect(new Map(others as [string, string][])).toEqual(
      new Map(expected.map(([from = '', to = '']) => [keyOf(from), keyOf(to)])),
    );
    expect(gone).toEqual([]);
  });
});

describe('trouble', () => {
  it.each([
    ['signed out', { signedIn: false }, { trouble: 'signedOut' }],
    ['signed out of an older Jira', { signedIn: false, strict: true }, { trouble: 'signedOut' }],
    ['a page instead of data', { html: true }, { trouble: 'notData' }],
    ['too many requests', { left: 0 }, { trouble: 'throttled', retryAfterMs: 5_000 }],
    ['nothing of it understood', { strict: true, complaint: 'No.', issues: [] }, { trouble: 'changed' }],
  ])('%s', (_, part, end) => {
    expect(readFrom(batchOf(BOARD), part).end).toEqual(end);
  });

  test('nothing more is asked once too much was asked', () => {
    expect(readFrom(batchOf(BOARD), { left: 0 }).requests).toHaveLength(1);
  });

  test('what was read before the limit was met is kept', () => {
    const many = issues(600);
    const keys = many.map(({ key }) => key);
    const { end, requests } = readFrom(batchOf(keys), { issues: many, left: 2 });
    const { facts, stopped } = readOf(end);
    expect(requests).toHaveLength(3);
    expect(facts).toHaveLength(250);
    expect(stopped).toEqual({ trouble: 'throttled', retryAfterMs: 5_000 });
  });

  it.each([
    [{ status: 0, failed: 'offline' as const }, { trouble: 'offline' }],
    [{ status: 0, failed: 'slow' as const }, { trouble: 'slow' }],
    [{ status: 401 }, { trouble: 'signedOut' }],
    [{ status: 403 }, { trouble: 'forbidden' }],
    [{ status: 404 }, { trouble: 'changed' }],
    [{ status: 400 }, { trouble: 'changed' }],
    [{ status: 502 }, { trouble: 'failed' }],
    [{ type: 'text/html' }, { trouble: 'notData' }],
    [{ body: JSON.stringify({ issues: [], total: '0' }) }, { trouble: 'changed' }],
    [{ body: JSON.stringify({ issues: [{ id: 1 }], total: 1 }) }, { trouble: 'changed' }],
    [{ body: JSON.stringify({ issues: null, total: 0 }) }, { trouble: 'changed' }],
  ])('a search is answered with %j', (part, end) => {
    const reading = readWith(batchOf([FIRST]), ({ method }) =>
      method === 'POST' ? answered({}, part) : answered({ name: 'alice' }),
    );
    expect(reading.end).toEqual(end);
  });
});

test('pages without end, and refusals without end, come to one', () => {
  let nth = 0;
  const one = () => {
    nth += 1;
    return { id: String(nth), key: `ODD-${nth}`, fields: {} };
  };
  for (const body of [
    () => answered({ issues: [one()], total: 1e9, name: 'alice' }),
    () => answered({ issues: [one(), one()], total: 2, name: 'alice' }),
    () => answered({ errorMessages: ['No.'], name: 'alice' }, { status: 400 }),
  ]) {
    const { end, requests } = readWith(batchOf(issues(500).map(({ key }) => key)), ({ method }) =>
      method === 'POST' ? body() : answered({ name: 'alice' }),
    );
    expect(requests.length).toBeLessThanOrEqual(60);
    expect(end).toEqual({ trouble: 'changed' });
  }
});

test('an answer in which anything is something else never throws, and never speaks for others', () => {
  const thing = fc.jsonValue({ maxDepth: 3 });
  const issue = fc.record({
    id: fc.constantFrom('1', '2', 3),
    key: fc.constantFrom(FIRST, SECOND, 'ODD-1', 7),
    fields: fc.record({ summary: fc.oneof(fc.string(), thing), status: thing, parent: thing }),
  });
  const body = fc.oneof(
    fc.record(
      {
        issues: fc.array(fc.oneof(issue, issue, thing)),
        total: fc.oneof(fc.integer(), thing),
        warningMessages: thing,
        errorMessages: fc.oneof(fc.constant([FIRST]), thing),
      },
      { requiredKeys: [] },
    ),
    thing,
  );
  const answer = fc.record({
    status: fc.constantFrom(200, 200, 400, 500, 0),
    type: fc.constantFrom('application/json', 'application/json', 'text/html'),
    retryAfter: fc.constantFrom(null, 'soon'),
    body: body.map((value) => JSON.stringify(value)),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
      let at = 0;
      const { end } = readWith(batchOf([FIRST, SECOND]), () => {
        at += 1;
        return answers[at % answers.length] ?? answered({});
      });
      const told = 'facts' in end ? [...keysOf(end.facts), ...end.gone] : [];
      expect([FIRST, SECOND].map(keyOf)).toEqual(expect.arrayContaining([...new Set(told)]));
    }),
  );
});

test('an empty batch asks for nothing', () => {
  expect(readFrom(batchOf([]))).toEqual({ end: { facts: [], gone: [] }, requests: [] });
});
