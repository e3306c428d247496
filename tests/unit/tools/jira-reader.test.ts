import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reader } from '@/lib/tools/jira';
import { idAt, jiraApiState } from '../../stand-ins/jira/api';
import { issues } from '../../stand-ins/jira/issues';
import { answered, batchOf, HOST, keyOf, ORIGIN, readFrom, readOf, readWith } from './jira-reading';

const BOARD = issues().map(({ key }) => key);
const [FIRST = '', SECOND = '', THIRD = ''] = BOARD;
const DONE = issues().find(({ column }) => column === 'Done')?.key ?? '';
const UNASSIGNED = issues().find(({ assignee }) => !assignee)?.key ?? '';

describe('facts of an issue', () => {
  test('are everything that Jira says of it', () => {
    const { end, requests } = readFrom(batchOf([FIRST, DONE, UNASSIGNED]), jiraApiState());
    expect(requests).toHaveLength(1);
    expect(readOf(end).facts).toEqual([
      {
        key: keyOf(FIRST),
        title: 'Guided first project from a template',
        url: `${ORIGIN}/browse/${FIRST}`,
        status: 'doing',
        statusSince: Date.UTC(2026, 10, 18, 9, 30),
        openedAt: Date.UTC(2026, 9, 5, 7),
        assignee: { user: '712020-a1', name: 'Alice Chen' },
        parent: keyOf('ACT-100'),
        above: { title: 'First week', url: `${ORIGIN}/browse/ACT-100` },
        container: { id: 'ACT', title: 'Project ACT' },
        labels: ['onboarding'],
      },
      expect.objectContaining({ key: keyOf(DONE), status: 'done' }),
      expect.objectContaining({ key: keyOf(UNASSIGNED), status: 'todo', assignee: null }),
    ]);
    expect(readOf(end).gone).toEqual([]);
  });

  test('a status of no category is none', () => {
    const { facts } = readOf(
      readFrom(batchOf([FIRST]), jiraApiState({ uncategorised: new Set([FIRST]) })).end,
    );
    expect(facts[0]).not.toHaveProperty('status');
    expect(facts[0]).not.toHaveProperty('statusSince');
  });

  test('a hundred are read in one request, which says that it is not forged', () => {
    const many = issues(100);
    const keys = many.map(({ key }) => key);
    const { end, requests } = readFrom(batchOf(keys), jiraApiState({ issues: many }));
    expect(readOf(end).facts).toHaveLength(reader.batch);
    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: `${ORIGIN}/rest/api/3/issue/bulkfetch`,
        headers: { 'X-Atlassian-Token': 'no-check', 'Content-Type': 'application/json' },
      },
    ]);
  });
});

describe('an issue by another name', () => {
  const moved = new Map([[FIRST, 'NEW-7']]);
  const read = (ids: string[], part: Parameters<typeof jiraApiState>[0] = {}) => {
    const { end, requests } = readFrom(batchOf(ids), jiraApiState({ moved, ...part }));
    const { facts, gone } = readOf(end);
    const names = new Map(facts.map(({ key, movedTo }) => [key, movedTo]));
    return { names, gone, requests: requests.length };
  };

  test('its number leads to its key', () => {
    const { names, requests } = read([idAt(1), THIRD]);
    expect(names).toEqual(
      new Map([
        [keyOf(idAt(1)), keyOf(SECOND)],
        [keyOf(THIRD), undefined],
      ]),
    );
    expect(requests).toBe(1);
  });

  test('it moved, and is the one that is left over', () => {
    expect(read([FIRST, SECOND])).toMatchObject({ gone: [], requests: 1 });
    expect(read([FIRST, SECOND]).names.get(keyOf(FIRST))).toBe(keyOf('NEW-7'));
  });

  test('it moved, and others beside it are gone', () => {
    const hidden = new Set(BOARD.slice(1, 9));
    const { names, gone } = read(BOARD, { hidden });
    expect(names.get(keyOf(FIRST))).toBe(keyOf('NEW-7'));
    expect(new Set(gone)).toEqual(new Set([...hidden].map(keyOf)));
  });

  test('several moved, and each is found again', () => {
    const all = new Map(BOARD.slice(0, 6).map((key, at) => [key, `NEW-${at}`]));
    const { names, gone } = read(BOARD, { moved: all, hidden: new Set([DONE]) });
    for (const [from, to] of all) expect(names.get(keyOf(from))).toBe(keyOf(to));
    expect(gone).toEqual([keyOf(DONE)]);
  });

  test('it is asked for by all its names at once, and Jira tells of it once', () => {
    const { names, gone } = read(['NEW-7', FIRST, idAt(0), SECOND]);
    expect(gone).toEqual([]);
    expect(names.get(keyOf(FIRST))).toBe(keyOf('NEW-7'));
    expect(names.get(keyOf(idAt(0)))).toBe(keyOf('NEW-7'));
    expect(names.get(keyOf('NEW-7'))).toBeUndefined();
  });
});

describe('what is not told of', () => {
  test('is gone: deleted, forbidden, or no name of an issue', () => {
    const { end } = readFrom(
      batchOf([FIRST, SECOND, 'x', 'ACT-99999']),
      jiraApiState({ hidden: new Set([FIRST]) }),
    );
    expect(readOf(end).facts.map(({ key }) => key)).toEqual([keyOf(SECOND)]);
    expect(new Set(readOf(end).gone)).toEqual(new Set(['x', FIRST, 'ACT-99999'].map(keyOf)));
  });

  test('is left for another time when Jira could not fetch all', () => {
    const state = jiraApiState({ failing: new Set([FIRST]), hidden: new Set([SECOND]) });
    const { facts, gone } = readOf(readFrom(batchOf([FIRST, SECOND, THIRD]), state).end);
    expect(facts.map(({ key }) => key)).toEqual([keyOf(THIRD)]);
    expect(gone).toEqual([]);
  });

  test('is not gone when nobody is signed in', () => {
    const { end } = readWith(batchOf([FIRST]), ({ method }) =>
      method === 'POST' ? answered({ issues: [], issueErrors: [] }) : answered('', { type: 'text/html' }),
    );
    expect(end).toEqual({ trouble: 'signedOut' });
  });

  test('a site that names strangers for everything but one is not asked without end', () => {
    const strangers = [7, 8].map((n) => ({ ...issueWith({}), id: `${n}`, key: `ODD-${n}` }));
    const { end, requests } = readWith(batchOf(issues(100).map(({ key }) => key)), ({ body }) => {
      const { issueIdsOrKeys: names } = JSON.parse(body ?? '{}') as { issueIdsOrKeys?: string[] };
      return answered({ issues: names?.length === 1 ? [] : strangers, accountId: '712020-a1' });
    });
    expect(requests.length).toBeLessThanOrEqual(41);
    expect(readOf(end).facts).toEqual([]);
  });
});

describe('trouble', () => {
  const LATER = 'Thu, 31 Dec 2099 00:00:00 GMT';
  it.each([
    ['signed out', { signedIn: false }, { trouble: 'signedOut' }],
    ['a page instead of data', { html: true }, { trouble: 'notData' }],
    ['too many requests', { left: 0 }, { trouble: 'throttled', retryAfterMs: 12_000 }],
    [
      'too many until a date',
      { left: 0, retryAfter: LATER },
      { trouble: 'throttled', retryAfterMs: 3_600_000 },
    ],
  ])('%s', (_, part, end) => {
    expect(readFrom(batchOf(BOARD), jiraApiState(part)).end).toEqual(end);
  });

  it.each([
    [{ status: 0, failed: 'offline' as const }, { trouble: 'offline' }],
    [{ status: 0, failed: 'slow' as const }, { trouble: 'slow' }],
    [{ status: 0 }, { trouble: 'failed' }],
    [{ status: 401 }, { trouble: 'signedOut' }],
    [{ status: 403 }, { trouble: 'forbidden' }],
    [{ status: 404 }, { trouble: 'changed' }],
    [{ status: 400 }, { trouble: 'changed' }],
    [{ status: 503 }, { trouble: 'failed' }],
    [{ type: 'text/html' }, { trouble: 'notData' }],
    [{ body: '{"issues":' }, { trouble: 'notData' }],
  ])('%j while somebody is signed in', (part, end) => {
    const reading = readWith(batchOf([FIRST]), ({ method }) =>
      method === 'POST' ? answered({}, part) : answered({ accountId: '712020-a1' }),
    );
    expect(reading.end).toEqual(end);
  });

  it.each([
    ['is sent to the sign-in page', { status: 0 }, 'signedOut'],
    ['is shown it', { type: 'text/html' }, 'signedOut'],
    ['is refused', { status: 401 }, 'signedOut'],
    ['is nobody', {}, 'signedOut'],
    ['goes offline', { status: 0, failed: 'offline' as const }, 'offline'],
    ['is throttled', { status: 429 }, 'throttled'],
  ])('who asks after a refusal %s', (_, part, trouble) => {
    const reading = readWith(batchOf([FIRST]), ({ method }) =>
      method === 'POST' ? answered({ errorMessages: [] }, { status: 400 }) : answered({}, part),
    );
    expect(reading.end).toEqual({ trouble });
  });
});

function issueWith(fields: object) {
  const status = { statusCategory: { id: 4 } };
  return { id: '10001', key: FIRST, fields: { summary: 'x', status, ...fields } };
}

describe('a hostile or changed answer', () => {
  const good = issueWith({});
  it.each([
    ['null', null],
    ['a list', []],
    ['no issues', { issueErrors: [] }],
    ['issues of another kind', { issues: ['x'] }],
    ['errors of another kind', { issues: [good], issueErrors: 'none' }],
    ['an id that is a number', { issues: [{ ...good, id: 10_001 }] }],
    ['a key that is none', { issues: [{ ...good, key: '__proto__' }] }],
    ['two issues for one key', { issues: [1, 2].map((n) => ({ ...good, id: `${n}`, key: `ODD-${n}` })) }],
    ['no fields', { issues: [{ ...good, fields: null }] }],
    ['no title', { issues: [issueWith({ summary: null })] }],
    ['no status', { issues: [issueWith({ status: null })] }],
    ['a status of another kind', { issues: [issueWith({ status: { statusCategory: { id: 'done' } } })] }],
    ['our own word', { trouble: 'signedOut' }],
  ])('%s', (_, body) => {
    expect(readWith(batchOf([FIRST]), () => answered(body)).end).toEqual({ trouble: 'changed' });
  });

  test('issues of the known kind are kept, the rest is said to be unread', () => {
    const body = { issues: [good, { ...issueWith({ status: {} }), id: '10002', key: SECOND }] };
    const end = readOf(readWith(batchOf([FIRST, SECOND]), () => answered(body)).end);
    expect(end.facts.map(({ key }) => key)).toEqual([keyOf(FIRST)]);
    expect(end).toMatchObject({ gone: [], stopped: { trouble: 'changed' } });
  });

  test('fields of the wrong kind are left out', () => {
    const odd = issueWith({
      status: { statusCategory: { id: 99 } },
      assignee: { accountId: 7 },
      parent: { key: 'javascript:1' },
      project: 'ABC',
      labels: [null, 4, ' One\n', 'One'],
      created: 12,
      statuscategorychangedate: 'yesterday',
    });
    expect(readOf(readWith(batchOf([FIRST]), () => answered({ issues: [odd] })).end).facts).toEqual([
      { key: keyOf(FIRST), title: 'x', url: `${ORIGIN}/browse/${FIRST}`, labels: ['One'] },
    ]);
  });

  test('never throws, never speaks for others, and knows three statuses only', () => {
    const thing = fc.jsonValue({ maxDepth: 3 });
    const status = fc.record(
      { statusCategory: fc.record({ id: fc.oneof(fc.integer({ min: 0, max: 6 }), thing) }) },
      { requiredKeys: [] },
    );
    const fields = fc.record(
      {
        summary: fc.oneof(fc.string(), thing),
        status: fc.oneof(status, thing),
        assignee: thing,
        parent: thing,
        labels: thing,
      },
      { requiredKeys: [] },
    );
    const issue = fc.record({ id: fc.constantFrom('1', '2', 3), key: fc.constantFrom(...BOARD, 7), fields });
    const body = fc.oneof(
      fc.record({ issues: fc.array(fc.oneof(issue, thing)), issueErrors: thing }, { requiredKeys: [] }),
      fc.record({ issues: fc.array(issue) }),
      thing,
    );
    const answer = fc.record({
      status: fc.constantFrom(200, 200, 200, 400, 401, 429, 500, 0),
      type: fc.constantFrom('application/json', 'application/json', 'text/html', ''),
      retryAfter: fc.constantFrom(null, '3', 'soon'),
      body: fc.oneof(
        body.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
        let at = 0;
        const { end } = readWith(batchOf([FIRST, SECOND]), () => {
          at += 1;
          return answers[at % answers.length] ?? answered({});
        });
        if (!('facts' in end)) return;
        const asked = [FIRST, SECOND].map(keyOf);
        for (const key of [...end.facts.map((fact) => fact.key), ...end.gone]) expect(asked).toContain(key);
        for (const fact of end.facts) expect([undefined, 'todo', 'doing', 'done']).toContain(fact.status);
      }),
    );
  });
});

test('an empty batch asks for nothing', () => {
  expect(readFrom(batchOf([]), jiraApiState())).toEqual({ end: { facts: [], gone: [] }, requests: [] });
});

test('the way is tried by asking who one is', () => {
  expect(reader.probe({ by: 'session', origin: ORIGIN })).toMatchObject({
    method: 'GET',
    url: `https://${HOST}/rest/api/3/myself`,
  });
});
