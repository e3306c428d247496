import { expect, test } from 'vitest';
import { readSource } from '@/lib/client/read-source';
import type { ApiAnswer, ApiRequest } from '@/lib/domain/reading';
import { guessColumns } from '@/lib/exchange/table/guess-columns';
import { planOf } from '@/lib/exchange/table/read-plan';
import { READERS } from '@/lib/tools/readers';
import { notionApi, notionApiState } from '../stand-ins/notion/api';
import { DATABASE } from '../stand-ins/notion/pages';
import { startBackground } from './background';

const WATCHED = { onProgress: () => {}, signal: new AbortController().signal };
const json = (body: unknown, status = 200, retryAfter: string | null = null): ApiAnswer => ({
  status,
  type: 'application/json',
  retryAfter,
  body: JSON.stringify(body),
});

const goal = (gid: string, name: string, metric: object | null = null) => ({
  gid,
  name,
  notes: 'Two\nlines',
  owner: { name: 'Ada Park' },
  due_on: '2027-03-31',
  time_period: { display_name: 'Q1 FY27', start_on: '2027-01-01', end_on: '2027-03-31' },
  metric,
});
const percent = {
  unit: 'percentage',
  initial_number_value: 0.2,
  target_number_value: 0.4,
  current_number_value: 0.25,
};

/** Asana with one closed workspace and one of two pages of goals, of which the second stands under the first. */
function asana({ url, body }: ApiRequest): ApiAnswer {
  const { pathname, searchParams } = new URL(url);
  if (pathname.endsWith('/users/me')) return json({ data: { gid: '9', name: 'Ada' } });
  if (pathname.endsWith('/workspaces')) return json({ data: [{ gid: '1' }, { gid: '2' }] });
  if (pathname.endsWith('/batch')) {
    const { actions } = JSON.parse(body ?? '{}').data as { actions: { relative_path: string }[] };
    return json({
      data: actions.map(({ relative_path: path }) => ({
        status_code: 200,
        body: { data: path === '/goals/12/parentGoals' ? [{ gid: '11' }] : [] },
      })),
    });
  }
  if (searchParams.get('workspace') === '1') return json({ errors: [] }, 402);
  return searchParams.get('offset')
    ? json({ data: [goal('12', 'Monthly active teams', percent)], next_page: null })
    : json({ data: [goal('11', 'Grow in Spain')], next_page: { offset: 'eyJ0' } });
}

/** A background with a token of this tool, whose API answers so. */
async function connected(
  tool: 'asana' | 'notion',
  answer: (request: ApiRequest) => ApiAnswer,
  token = 'secret',
) {
  const sent: ApiRequest[] = [];
  let speaks: (request: ApiRequest) => ApiAnswer = () => json({ object: 'user', data: {} });
  const background = startBackground(undefined, undefined, {
    readers: READERS,
    send: async (request) => {
      sent.push(request);
      return speaks(request);
    },
  });
  await background.ask('connection.token', { tool, site: tool, token });
  speaks = answer;
  sent.length = 0;
  return { background, sent };
}

const planOfTable = (table: Awaited<ReturnType<typeof readSource>>) =>
  planOf(table, guessColumns(table), { locale: 'de-DE', today: '2027-01-11', known: [] });

test('goals of Asana become objectives with the goals below them as key results', async () => {
  const { background, sent } = await connected('asana', asana);
  const table = await readSource(background.ask as never, { source: 'asana', address: '' }, WATCHED);
  const { objectives } = planOfTable(table);
  expect(objectives).toMatchObject([
    {
      cycle: { name: 'Q1 FY27', startsOn: '2027-01-01', endsOn: '2027-03-31' },
      objective: {
        title: 'Grow in Spain',
        why: 'Two\nlines',
        owner: 'Ada Park',
        keyResults: [
          {
            title: 'Monthly active teams',
            metric: { kind: 'increase', baseline: 20, target: 40, unit: '%' },
            checkIns: [{ value: 25 }],
          },
        ],
      },
    },
  ]);
  expect(new Set(sent.map(({ url }) => new URL(url).host))).toEqual(new Set(['app.asana.com']));
  expect(sent.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/batch'))).toEqual([]);
});

test('rows of a Notion database come with all their pages, and numbers as the API writes them', async () => {
  const state = notionApiState({ token: 'secret' });
  const { background, sent } = await connected('notion', ({ method, url, headers, body }) => {
    const { host, pathname } = new URL(url);
    const answer = notionApi({ method, host, path: pathname, headers, body: body ?? '' }, state);
    return {
      status: answer?.status ?? 404,
      type: 'application/json',
      retryAfter: null,
      body: answer?.body ?? '',
    };
  });
  const address = `https://www.notion.so/acme/${DATABASE.replaceAll('-', '')}?v=1`;
  const table = await readSource(background.ask as never, { source: 'notion', address }, WATCHED);
  expect(table.rows.length).toBe(state.pages.length);
  expect(table.header).toContain('Content');
  expect(new Set(sent.map(({ url }) => new URL(url).host))).toEqual(new Set(['api.notion.com']));
});

test.each([
  [json({}, 401), { code: 'sourceRefused' }],
  [json({}, 403), { code: 'sourceForbidden' }],
  [json({}, 429, '42'), { code: 'sourceThrottled', facts: { seconds: 42 } }],
  [json({}, 500), { code: 'sourceSilent' }],
  [
    { status: 0, type: '', retryAfter: null, body: '', failed: 'offline' } as const,
    { code: 'sourceOffline' },
  ],
  [{ ...json({}), type: 'text/html' }, { code: 'sourceChanged' }],
  [json({ data: [{ gid: '1' }], nonsense: true }, 200), { code: 'sourceChanged' }],
])('what goes wrong is told apart, and nothing is kept of it', async (answer, refusal) => {
  const { background } = await connected('asana', ({ url }) =>
    url.includes('/goals') && answer.status === 200 ? json({ data: 'odd' }) : answer,
  );
  const before = await background.records();
  const asked = background.ask('source.read', { source: 'asana', address: '', after: null });
  await expect(asked).rejects.toMatchObject(refusal);
  expect(await background.records()).toEqual(before);
});

test('without a token nothing is asked, and an address that is none is said', async () => {
  const { background, sent } = await connected('notion', () => json({ object: 'error' }, 404));
  const read = (address: string) => background.ask('source.read', { source: 'notion', address, after: null });
  await expect(read('https://example.com/nothing')).rejects.toMatchObject({ code: 'sourceAddress' });
  expect(sent).toEqual([]);
  await expect(read(`https://www.notion.so/${'a'.repeat(32)}`)).rejects.toMatchObject({
    code: 'sourceMissing',
  });
  await expect(
    background.ask('source.read', { source: 'asana', address: '', after: null }),
  ).rejects.toMatchObject({ code: 'noToken' });
});

test('where reading was to go on is checked before it is asked for', async () => {
  const { background, sent } = await connected('asana', asana);
  const after = '../../users/me,7;drop|x';
  expect(await background.ask('source.read', { source: 'asana', address: '', after })).toEqual({
    rows: [],
    next: null,
  });
  expect(sent).toEqual([]);
});
