import { PEOPLE } from '../parts/story.ts';
import type { NotionAnswer, NotionApiState, NotionAsked } from './api.ts';
import { json, sent } from './api-json.ts';
import { DATABASE, type NotionPage } from './pages.ts';
import { COLLECTION, DATABASE_TITLE, OPTIONS, PROPERTIES, SPACE, userId } from './schema.ts';

type Fields = Record<string, unknown>;
interface Pointer {
  table: string;
  id: string;
}

/** What the API of Notion's own pages answers: undocumented, as others have measured it. */
export function sessionAnswer({ method, path, body }: NotionAsked, state: NotionApiState): NotionAnswer {
  if (method !== 'POST') return error(405, 'MethodNotAllowed');
  if (!state.signedIn) return error(401, 'UnauthorizedError');
  if (state.throttled > 0) {
    state.throttled -= 1;
    return error(429, 'TooManyRequests');
  }
  const endpoint = path.replace('/api/v3/', '');
  if (endpoint === 'getSpaces') return json(200, { [userId(PEOPLE[0])]: { space: {} } });
  const form = { syncRecordValuesMain: 'main', syncRecordValues: 'flat' }[endpoint];
  if (!form || (state.endpoint !== 'both' && state.endpoint !== form)) return error(404, 'NotFound');
  const pointers = pointersOf(sent(body), form);
  if (!pointers) return error(400, 'ValidationError');
  if (state.hiddenRefused && pointers.some(({ id }) => state.hidden.has(id)))
    return error(400, 'UserValidationError');
  const recordMap: Record<string, Fields> = { __version__: 3 as unknown as Fields };
  for (const { table, id } of pointers) {
    recordMap[table] ??= {};
    recordMap[table][id] = shaped(state, recordOf(state, table, id));
  }
  return json(200, { recordMap });
}

function error(status: number, name: string): NotionAnswer {
  return json(status, { errorId: '00000000-0000-4000-8000-000000000000', name, message: name });
}

function pointersOf(body: Fields | null, form: string): Pointer[] | null {
  if (!Array.isArray(body?.requests)) return null;
  const pointers = body.requests.map((request: Fields) => {
    const pointer = (form === 'main' ? request.pointer : request) as Partial<Pointer> | undefined;
    const { table, id } = pointer ?? {};
    const isDashed = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    return typeof table === 'string' && isDashed && request.version === -1 ? { table, id } : null;
  });
  return pointers.some((pointer) => pointer === null) ? null : (pointers as Pointer[]);
}

/** A record that may not be seen, or is not there, is a stub in both shapes. */
function shaped({ shape }: NotionApiState, record: Fields | null): Fields {
  if (!record) return { spaceId: SPACE, value: { role: 'none' } };
  return shape === 'plain'
    ? { role: 'editor', value: record }
    : { spaceId: SPACE, value: { value: record, role: 'editor' } };
}

function recordOf(state: NotionApiState, table: string, id: string): Fields | null {
  if (state.hidden.has(id)) return null;
  if (table === 'collection') return id === COLLECTION ? collection() : null;
  if (table === 'notion_user') return user(id);
  const page = table === 'block' ? state.pages.find((one) => one.id === id) : undefined;
  return page ? block(page, state.trashed.has(id)) : null;
}

function block(page: NotionPage, isTrashed: boolean): Fields {
  const pointed = (kind: string, id: string) => [['‣', [[kind, id, SPACE]]]];
  return {
    id: page.id,
    version: 40,
    type: 'page',
    space_id: SPACE,
    parent_table: 'collection',
    parent_id: COLLECTION,
    alive: !isTrashed,
    created_time: page.createdAt,
    last_edited_time: page.createdAt + 3_600_000,
    properties: {
      title: [[page.title.slice(0, 4)], [page.title.slice(4), [['b']]]],
      [PROPERTIES.status]: [[page.status]],
      [PROPERTIES.channel]: [[page.channel]],
      ...(page.assignee && { [PROPERTIES.assignee]: pointed('u', userId(page.assignee)) }),
      ...(page.related && { [PROPERTIES.audience]: pointed('p', page.related.id) }),
      ...(page.parent && { [PROPERTIES.parent]: pointed('p', page.parent) }),
    },
  };
}

function collection(): Fields {
  const relation = (name: string, to: string, property: string) => ({
    name,
    type: 'relation',
    collection_id: to,
    property,
    version: 'v2',
  });
  return {
    id: COLLECTION,
    version: 12,
    parent_table: 'block',
    parent_id: DATABASE,
    name: [[DATABASE_TITLE]],
    alive: true,
    space_id: SPACE,
    format: { subitem_property: PROPERTIES.subItems },
    schema: {
      title: { name: 'Content', type: 'title' },
      [PROPERTIES.status]: {
        name: 'Status',
        type: 'status',
        groups: Object.values(OPTIONS).map(({ id, group, name, colour }) => ({
          id: group,
          name,
          color: colour,
          optionIds: [id],
        })),
        options: Object.entries(OPTIONS).map(([value, { id, colour }]) => ({ id, value, color: colour })),
      },
      [PROPERTIES.assignee]: { name: 'Assignee', type: 'person' },
      [PROPERTIES.channel]: { name: 'Channel', type: 'select', options: [{ id: 'c1', value: 'Done' }] },
      [PROPERTIES.audience]: relation('Audience', '11111111-2222-4333-8444-555566667777', 'back'),
      [PROPERTIES.parent]: relation('Parent item', COLLECTION, PROPERTIES.subItems),
      [PROPERTIES.subItems]: relation('Sub-item', COLLECTION, PROPERTIES.parent),
    },
  };
}

function user(id: string): Fields | null {
  const person = PEOPLE.find((one) => userId(one) === id);
  if (!person) return null;
  const [given_name, family_name] = person.name.split(' ');
  return { id, version: 3, email: `${given_name}@acme.example`, given_name, family_name };
}
