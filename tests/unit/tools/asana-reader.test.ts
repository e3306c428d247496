import { describe, expect, it, test } from 'vitest';
import { reader } from '@/lib/tools/asana';
import { asanaApiState } from '../../stand-ins/asana/api';
import { tasks } from '../../stand-ins/asana/tasks';
import { answered, batchOf, keyOf, PROJECT, readFrom, readWith } from './asana-reading';

const STORY = tasks().map(({ gid }) => gid);
const [FIRST = '', SECOND = '', THIRD = ''] = STORY;
const DONE = STORY.at(-1) ?? '';

function factsOf(end: ReturnType<typeof readFrom>['end']) {
  if (!('facts' in end)) throw new Error(`Nothing read: ${JSON.stringify(end)}`);
  return end;
}

describe('facts of a task', () => {
  test('are everything that Asana says of it', () => {
    const { end, requests } = readFrom(batchOf([SECOND, DONE]), asanaApiState());
    expect(requests).toHaveLength(1);
    expect(factsOf(end).facts).toEqual([
      {
        key: keyOf(SECOND),
        title: 'Write the renewal note for small teams',
        url: `https://app.asana.com/1/1209870000000001/project/${PROJECT}/task/${SECOND}`,
        status: 'todo',
        openedAt: Date.UTC(2026, 9, 1, 8),
        assignee: { user: '120987000000101', name: 'Alice Chen' },
        parent: 'asana:asana:1209871000000900',
        above: { title: 'Renewals playbook', url: 'https://app.asana.com/0/0/1209871000000900' },
        container: { id: PROJECT, title: 'Customer health' },
        labels: ['Churn'],
      },
      expect.objectContaining({
        key: keyOf(DONE),
        status: 'done',
        statusSince: Date.UTC(2026, 10, 18, 9, 30),
        parent: null,
      }),
    ]);
  });

  test('it is in progress only when time was spent on it', () => {
    const minutes = new Map([[FIRST, 15]]);
    const { facts } = factsOf(readFrom(batchOf([FIRST, SECOND]), asanaApiState({ minutes })).end);
    expect(facts.map(({ status }) => status)).toEqual(['doing', 'todo']);
  });

  test('deleted ones and those of others are gone', () => {
    const state = asanaApiState({ deleted: new Set([FIRST]), hidden: new Set([SECOND]) });
    const { facts, gone } = factsOf(readFrom(batchOf([FIRST, SECOND, THIRD, 'x'], {}), state).end);
    expect(facts.map(({ key }) => key)).toEqual([keyOf(THIRD)]);
    expect(new Set(gone)).toEqual(new Set(['x', FIRST, SECOND].map(keyOf)));
  });
});

describe('the way in', () => {
  test('a session sends the client header and no token', () => {
    const [request] = readFrom(batchOf([FIRST]), asanaApiState()).requests;
    expect(request?.headers).toEqual({
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Allow-Asana-Client': '1',
    });
  });

  test('a token goes to the API of Asana only, whatever the page', () => {
    const way = { by: 'token', token: '2/stand-in' } as const;
    const { end, requests } = readFrom(batchOf([FIRST], { way }), asanaApiState({ signedIn: false }));
    expect(factsOf(end).facts).toHaveLength(1);
    for (const { url, headers } of [...requests, reader.probe(way)]) {
      expect(url).toMatch(/^https:\/\/app\.asana\.com\/api\/1\.0\//);
      expect(headers.Authorization).toBe('Bearer 2/stand-in');
      expect(headers['X-Allow-Asana-Client']).toBeUndefined();
    }
  });

  it.each([
    ['signed out', { signedIn: false }, { trouble: 'signedOut' }],
    ['a page instead of data', { html: true }, { trouble: 'notData' }],
    ['too many requests', { left: 0 }, { trouble: 'throttled', retryAfterMs: 30_000 }],
  ] as const)('%s', (_, part, trouble) => {
    for (const container of [null, PROJECT])
      expect(readFrom(batchOf(STORY, { container }), asanaApiState(part)).end).toEqual(trouble);
  });
});

test('what was read before the limit was met is kept, and the rest is said to be unread', () => {
  const gids = tasks(60).map(({ gid }) => gid);
  const { end } = readFrom(batchOf(gids), asanaApiState({ tasks: tasks(60), left: 25 }));
  const { facts, gone, stopped } = factsOf(end);
  expect(facts.map(({ key }) => key)).toEqual(gids.slice(0, 20).map(keyOf));
  expect({ gone, stopped }).toEqual({
    gone: [],
    stopped: { trouble: 'throttled', retryAfterMs: 30_000 },
  });
});

describe('the fewest requests', () => {
  const counted = (count: number, pick: (at: number) => boolean, container: string | null = PROJECT) => {
    const all = tasks(count);
    const gids = all.filter((_, at) => pick(at)).map(({ gid }) => gid);
    const { end, requests } = readFrom(
      batchOf(gids, { container }),
      asanaApiState({ tasks: all, left: 1e6 }),
    );
    const read = factsOf(end).facts.length;
    return { asked: gids.length, read, requests: requests.length };
  };

  it.each([
    ['a board of 1,000 is listed once', 1_000, () => true, 10],
    ['one request is as good as a listing', 1_000, (at: number) => at < 10, 1],
    ['a listing ends when all are found', 1_000, (at: number) => at < 150, 2],
    ['tasks at the end of a long project are asked for', 3_000, (at: number) => at >= 2_970, 4],
    ['a few of a long project are found where they stand', 3_000, (at: number) => at % 100 < 12, 30],
  ] as const)('%s', (_, count, pick, requests) => {
    const got = counted(count, pick);
    expect(got).toEqual({ asked: got.asked, read: got.asked, requests });
  });

  test('listing never takes more than one request beyond asking in tens, wherever the tasks stand', () => {
    let state = 7;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    for (let round = 0; round < 40; round += 1) {
      const size = 1 + Math.floor(random() * 700);
      const share = random() ** 2;
      const chosen = new Set(Array.from({ length: size }, (_, at) => at).filter(() => random() < share));
      for (const at of [...chosen].slice(100)) if (round % 2) chosen.delete(at);
      const { asked, read, requests } = counted(size, (at) => chosen.has(at));
      expect(requests).toBeLessThanOrEqual(Math.ceil(asked / 10) + 1);
      // Beyond a hundred asked for singly, the rest is left for another time.
      if (asked <= 100) expect(read).toBe(asked);
    }
  });

  test('a hundred are asked for in ten requests, and no more in one go', () => {
    expect(counted(250, () => true, null)).toEqual({ asked: 250, read: 100, requests: 10 });
  });

  test('My tasks, whose list is no project, is asked for in tens after one refusal', () => {
    expect(counted(40, () => true, '1209870000000777')).toEqual({ asked: 40, read: 40, requests: 5 });
  });
});

describe('a hostile or changed answer', () => {
  const good = { gid: FIRST, name: 'x', completed: false };
  const action = (task: unknown, code: unknown = 200) => ({
    status_code: code,
    headers: {},
    body: { data: task },
  });
  const changed = { trouble: 'changed' };

  it.each([
    ['no envelope', {}, changed],
    ['null', null, changed],
    ['a list', [], changed],
    ['no actions', { data: null }, changed],
    ['fewer answers than actions', { data: [] }, changed],
    ['more of them', { data: [action(good), action(good)] }, changed],
    ['an action of another kind', { data: ['x'] }, changed],
    ['a code that is a word', { data: [action(good, '200')] }, changed],
    ['another task', { data: [action({ ...good, gid: SECOND })] }, changed],
    ['a gid that is a number', { data: [action({ ...good, gid: Number(FIRST) })] }, changed],
    ['no word of being completed', { data: [action({ ...good, completed: undefined })] }, changed],
    ['"completed" in words', { data: [action({ ...good, completed: 'false' })] }, changed],
    ['no name', { data: [action({ ...good, name: null })] }, changed],
    ['no body', { data: [{ status_code: 200 }] }, changed],
    ['an action that was not let in', { data: [action(null, 401)] }, { trouble: 'signedOut' }],
    ['an action that failed', { data: [action(null, 500)] }, { trouble: 'failed' }],
  ])('%s', (_, body, end) => {
    expect(readWith(batchOf([FIRST]), () => answered(body)).end).toEqual(end);
  });

  test('fields of the wrong kind are left out, and words are bounded', () => {
    const task = {
      ...good,
      name: ` a\n${'b'.repeat(5_000)}`,
      completed: true,
      completed_at: 'yesterday',
      created_at: 12,
      permalink_url: 'javascript:alert(1)',
      assignee: { gid: '__proto__', name: 'x' },
      parent: { gid: 7 },
      memberships: [null, { project: null }, { project: { gid: '"]{}', name: 'x' } }],
      tags: [null, { name: 4 }, { name: 'One' }, { name: 'One' }],
      actual_time_minutes: '15',
    };
    const { facts } = factsOf(readWith(batchOf([FIRST]), () => answered({ data: [action(task)] })).end);
    expect(facts).toEqual([
      { key: keyOf(FIRST), title: expect.any(String), status: 'done', labels: ['One'] },
    ]);
    expect(facts[0]?.title?.length).toBeLessThanOrEqual(1_000);
    expect(facts[0]?.title).not.toContain('\n');
  });

  it.each([
    ['a link to elsewhere', 'https://evil.example/1/2/task/3'],
    ['a link without tls', 'http://app.asana.com/0/0/3'],
  ])('%s is not kept', (_, permalink_url) => {
    const body = { data: [action({ ...good, permalink_url })] };
    const { facts } = factsOf(readWith(batchOf([FIRST]), () => answered(body)).end);
    expect(facts[0]?.url).toBeUndefined();
  });

  it.each([
    ['pages without end', (at: number) => ({ offset: `o${at}` })],
    ['a page that leads to itself', () => ({ offset: 'o' })],
    ['an offset that is no text', () => ({ offset: 4 })],
  ])('a listing with %s comes to an end', (_, next) => {
    const gids = tasks(30).map(({ gid }) => gid);
    let pages = 0;
    const { end } = readWith(batchOf(gids, { container: PROJECT }), ({ method, body }) => {
      if (method === 'GET') {
        pages += 1;
        return answered({ data: [], next_page: next(pages) });
      }
      const { actions } = (JSON.parse(body ?? '') as { data: { actions: unknown[] } }).data;
      return answered({ data: actions.map(() => ({ status_code: 404, body: {} })) });
    });
    expect(pages).toBe(1);
    expect(factsOf(end).gone).toHaveLength(30);
  });

  it.each([
    [{ status: 0, failed: 'offline' as const }, { trouble: 'offline' }],
    [{ status: 0, failed: 'slow' as const }, { trouble: 'slow' }],
    [{ status: 402 }, { trouble: 'forbidden' }],
    [{ status: 403 }, { trouble: 'forbidden' }],
    [{ status: 451 }, { trouble: 'forbidden' }],
    [{ status: 400 }, { trouble: 'changed' }],
    [{ status: 404 }, { trouble: 'changed' }],
    [{ status: 500 }, { trouble: 'failed' }],
    [{ status: 200, type: 'text/html' }, { trouble: 'notData' }],
    [{ status: 200, body: '{"data":' }, { trouble: 'notData' }],
  ])('%o', (part, end) => {
    expect(readWith(batchOf([FIRST]), () => answered({}, part)).end).toEqual(end);
  });
});

test('an empty batch asks for nothing', () => {
  expect(readFrom(batchOf([]), asanaApiState())).toEqual({ end: { facts: [], gone: [] }, requests: [] });
});
