import { PEOPLE } from '../parts/story.ts';
import type { NotionAnswer, NotionApiState, NotionAsked } from './api.ts';
import { json, sent } from './api-json.ts';
import { DATABASE, type NotionPage, STATUSES } from './pages.ts';
import { undashed } from './place.ts';
import { COLLECTION, DATABASE_TITLE, OPTIONS, PROPERTIES, userId } from './schema.ts';

type Fields = Record<string, unknown>;

const ERRORS = {
  400: 'validation_error',
  401: 'unauthorized',
  404: 'object_not_found',
  429: 'rate_limited',
  529: 'service_overload',
} as const;

/** What the public API, version 2025-09-03, answers: developers.notion.com/reference. */
export function officialAnswer(asked: NotionAsked, state: NotionApiState): NotionAnswer {
  const { headers, method } = asked;
  if (headers.authorization !== `Bearer ${state.token}`) return error(401);
  if (headers['notion-version'] !== '2025-09-03') return error(400, 'missing_version');
  if (state.throttled > 0) {
    state.throttled -= 1;
    return state.overloaded
      ? error(529, undefined, { 'retry-after': String(state.retryAfter) })
      : error(429, undefined, { 'retry-after': String(state.retryAfter) });
  }
  const [, kind, id, verb] = /^\/v1\/([a-z_]+)(?:\/([\w-]+))?(?:\/([a-z]+))?$/.exec(asked.path) ?? [];
  if (method === 'POST' && kind === 'data_sources' && verb === 'query')
    return isNamed(id, COLLECTION) ? listed(sent(asked.body) ?? {}, state) : error(404);
  if (method !== 'GET' || verb) return error(400, 'invalid_request_url');
  if (kind === 'users' && id === 'me')
    return json(200, { object: 'user', id: userId(PEOPLE[0]), type: 'bot', bot: {} });
  if (kind === 'databases') return isNamed(id, DATABASE) ? json(200, database()) : error(404);
  if (kind === 'data_sources') return isNamed(id, COLLECTION) ? json(200, dataSource()) : error(404);
  if (kind !== 'pages') return error(400, 'invalid_request_url');
  const page = state.pages.find((one) => isNamed(id, one.id) && !state.hidden.has(one.id));
  return page ? json(200, pageObject(page, state.trashed.has(page.id))) : error(404);
}

function isNamed(given: string | undefined, id: string): boolean {
  return given !== undefined && undashed(given) === undashed(id);
}

function error(
  status: keyof typeof ERRORS,
  code: string = ERRORS[status],
  headers: Record<string, string> = {},
): NotionAnswer {
  return json(status, { object: 'error', status, code, message: code, request_id: 'r' }, headers);
}

function listed({ page_size = 100, start_cursor = '0' }: Fields, state: NotionApiState): NotionAnswer {
  if (typeof page_size !== 'number' || page_size > 100) return error(400);
  const from = Number(start_cursor);
  const rows = state.pages.filter(({ id }) => !state.hidden.has(id) && !state.trashed.has(id));
  const next = from + page_size < rows.length ? String(from + page_size) : null;
  return json(200, {
    object: 'list',
    type: 'page_or_data_source',
    results: rows.slice(from, from + page_size).map((page) => pageObject(page, false)),
    has_more: next !== null,
    next_cursor: next,
  });
}

const text = (content: string) => [
  { type: 'text', text: { content, link: null }, plain_text: content, href: null },
];

function database(): Fields {
  return {
    object: 'database',
    id: DATABASE,
    title: text(DATABASE_TITLE),
    parent: { type: 'workspace', workspace: true },
    is_inline: false,
    in_trash: false,
    data_sources: [{ id: COLLECTION, name: DATABASE_TITLE }],
  };
}

function dataSource(): Fields {
  const property = (id: string, name: string, type: string, fields: Fields = {}) => ({
    [name]: { id: encodeURIComponent(id), name, type, [type]: fields },
  });
  const relation = (to: string) => ({ database_id: DATABASE, data_source_id: to, type: 'dual_property' });
  return {
    object: 'data_source',
    id: COLLECTION,
    title: text(DATABASE_TITLE),
    parent: { type: 'database_id', database_id: DATABASE },
    in_trash: false,
    properties: {
      ...property('title', 'Content', 'title'),
      ...property(PROPERTIES.status, 'Status', 'status', {
        options: STATUSES.map((name) => ({ id: OPTIONS[name].id, name, color: OPTIONS[name].colour })),
        groups: STATUSES.map((name) => ({
          id: OPTIONS[name].group,
          name: OPTIONS[name].name,
          color: OPTIONS[name].colour,
          option_ids: [OPTIONS[name].id],
        })),
      }),
      ...property(PROPERTIES.assignee, 'Assignee', 'people'),
      ...property(PROPERTIES.channel, 'Channel', 'select', { options: [] }),
      ...property(
        PROPERTIES.audience,
        'Audience',
        'relation',
        relation('11111111-2222-4333-8444-555566667777'),
      ),
      ...property(PROPERTIES.parent, 'Parent item', 'relation', relation(COLLECTION)),
      ...property(PROPERTIES.subItems, 'Sub-item', 'relation', relation(COLLECTION)),
    },
  };
}

function pageObject(page: NotionPage, isTrashed: boolean): Fields {
  const property = (id: string, name: string, type: string, value: unknown) => ({
    [name]: {
      id: encodeURIComponent(id),
      type,
      [type]: value,
      ...(type === 'relation' && { has_more: false }),
    },
  });
  const person = page.assignee && {
    object: 'user',
    id: userId(page.assignee),
    name: page.assignee.name,
    type: 'person',
  };
  const { id: option, colour } = OPTIONS[page.status];
  return {
    object: 'page',
    id: page.id,
    created_time: new Date(page.createdAt).toISOString(),
    last_edited_time: new Date(page.createdAt + 3_600_000).toISOString(),
    parent: { type: 'data_source_id', data_source_id: COLLECTION, database_id: DATABASE },
    in_trash: isTrashed,
    archived: isTrashed,
    url: `https://www.notion.so/${undashed(page.id)}`,
    properties: {
      ...property('title', 'Content', 'title', text(page.title)),
      ...property(PROPERTIES.status, 'Status', 'status', { id: option, name: page.status, color: colour }),
      ...property(PROPERTIES.assignee, 'Assignee', 'people', person ? [person] : []),
      ...property(PROPERTIES.channel, 'Channel', 'select', { id: 'c1', name: page.channel }),
      ...property(PROPERTIES.audience, 'Audience', 'relation', page.related ? [{ id: page.related.id }] : []),
      ...property(PROPERTIES.parent, 'Parent item', 'relation', page.parent ? [{ id: page.parent }] : []),
      ...property(PROPERTIES.subItems, 'Sub-item', 'relation', []),
    },
  };
}
