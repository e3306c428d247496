import { describe, expect, it } from 'vitest';
import { notionApiState } from '../../stand-ins/notion/api';
import { DATABASE, pages } from '../../stand-ins/notion/pages';
import { PROPERTIES, userId } from '../../stand-ins/notion/schema';
import { PEOPLE } from '../../stand-ins/parts/story';
import { answered, answerOf, batchOf, keyOf, ORIGIN, pageId, readFrom, readWith } from './notion-reading';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('a Notion page read with the session', () => {
  it.each([
    ['plain', 'both'],
    ['wrapped', 'both'],
    ['plain', 'flat'],
    ['wrapped', 'flat'],
    ['wrapped', 'main'],
  ] as const)('says what its record and its database say: %s records, %s forms', (shape, endpoint) => {
    const ids = [pageId(2), pageId(5), pageId(9)];
    const { end } = readFrom(batchOf(ids), notionApiState({ shape, endpoint }));
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
          parent: keyOf(pageId(1)),
          container,
        },
        expect.objectContaining({ key: keyOf(pageId(5)), status: 'done', parent: null }),
        expect.objectContaining({ key: keyOf(pageId(9)), status: 'doing', assignee: null, container }),
      ],
    });
  });

  it('asks three times for a full batch, and one time more where the newer form is gone', () => {
    const all = pages(80);
    const ids = all.map(({ id }) => id);
    const state = notionApiState({ pages: all });
    const { requests, end } = readFrom(batchOf(ids), state);
    expect(requests.map(({ url }) => url)).toEqual(Array(3).fill(`${ORIGIN}/api/v3/syncRecordValuesMain`));
    expect('facts' in end && end.facts.filter(({ status }) => status)).toHaveLength(80);
    expect(readFrom(batchOf(ids), { ...state, endpoint: 'flat' }).requests).toHaveLength(4);
  });

  it('takes what is in the trash, hidden or no id at all for gone', () => {
    const state = notionApiState({ trashed: new Set([pageId(1)]), hidden: new Set([pageId(2)]) });
    const { end } = readFrom(batchOf([pageId(1), pageId(2), pageId(3), NOWHERE, 'nonsense']), state);
    expect(end).toMatchObject({ facts: [{ key: keyOf(pageId(3)) }] });
    expect('gone' in end && end.gone.sort()).toEqual(
      [keyOf(NOWHERE), keyOf(pageId(1)), keyOf(pageId(2)), keyOf('nonsense')].sort(),
    );
  });

  it('asks for nothing when no id can be one', () => {
    expect(readFrom(batchOf(['nonsense']), notionApiState())).toEqual({
      end: { facts: [], gone: [keyOf('nonsense')] },
      requests: [],
    });
  });

  it('does not let one refused page take the others with it', () => {
    const all = pages(80);
    const hidden = all[37]?.id ?? '';
    const state = notionApiState({ pages: all, hidden: new Set([hidden]), hiddenRefused: true });
    const { end, requests } = readFrom(batchOf(all.map(({ id }) => id)), state);
    expect(end).toMatchObject({ gone: [keyOf(hidden)] });
    expect('facts' in end && end.facts).toHaveLength(79);
    expect(requests.length).toBeLessThan(24);
  });

  it('calls nothing gone when everything is refused', () => {
    const ids = [pageId(1), pageId(2), pageId(3)];
    const state = notionApiState({ hidden: new Set(ids), hiddenRefused: true });
    expect(readFrom(batchOf(ids), state).end).toEqual({ trouble: 'changed' });
    expect(readFrom(batchOf([pageId(1)]), state).end).toEqual({ trouble: 'changed' });
  });

  it.each([
    ['signed out', { signedIn: false }, { trouble: 'signedOut' }],
    ['too many requests', { throttled: 1 }, { trouble: 'throttled', retryAfterMs: 60_000 }],
    ['a page instead of data', { html: true }, { trouble: 'notData' }],
  ] as const)('%s is said', (_, part, end) => {
    expect(readFrom(batchOf([pageId(1)]), notionApiState(part)).end).toEqual(end);
  });

  it.each([
    [{ status: 0, failed: 'offline' as const }, 'offline'],
    [{ status: 0, failed: 'slow' as const }, 'slow'],
    [{ status: 403 }, 'forbidden'],
    [{ status: 502, type: 'text/html' }, 'failed'],
    [{ status: 302 }, 'notData'],
    [{ body: '{"recordMap":' }, 'notData'],
    [{ body: '{"recordMap":{}}' }, 'changed'],
    [{ body: '{"recordMap":{"block":{}}}' }, 'changed'],
    [{ body: '[]' }, 'changed'],
  ])('answer %j is trouble: %s', (part, trouble) => {
    expect(readWith(batchOf([pageId(1)]), () => answered({}, part)).end).toEqual({ trouble });
  });

  it('keeps nothing without the schema, and says how long to wait', () => {
    const state = notionApiState({ trashed: new Set([pageId(2)]) });
    let asked = 0;
    const { end } = readWith(batchOf([pageId(1), pageId(2)]), (request) => {
      asked += 1;
      return answerOf(request, asked === 2 ? { ...state, throttled: 1 } : state);
    });
    expect(end).toEqual({
      facts: [],
      gone: [keyOf(pageId(2))],
      stopped: { trouble: 'throttled', retryAfterMs: 60_000 },
    });
  });

  it('does without names that cannot be had', () => {
    const { end } = readWith(batchOf([pageId(1)]), (request) =>
      answerOf(request, notionApiState({ throttled: request.body?.includes('notion_user') ? 1 : 0 })),
    );
    expect(end).toMatchObject({ facts: [{ key: keyOf(pageId(1)), status: 'doing' }] });
    expect(end).not.toHaveProperty('facts.0.assignee');
  });
});

describe('a status is never guessed', () => {
  const block = (properties: object, more: object = {}) => ({
    id: pageId(1),
    type: 'page',
    parent_table: 'collection',
    parent_id: NOWHERE,
    properties,
    ...more,
  });
  const read = (page: object, collection: object) =>
    readWith(batchOf([pageId(1)]), ({ body }) => {
      const table = body?.includes('"collection"') ? 'collection' : 'block';
      const id = table === 'block' ? pageId(1) : NOWHERE;
      return answered({ recordMap: { [table]: { [id]: { value: table === 'block' ? page : collection } } } });
    }).end as { facts: { status?: string }[] };
  const groups = (names: string[][]) =>
    names.map(([name, color, ...optionIds]) => ({ id: name, name, color, optionIds }));
  const options = [
    { id: 'a', value: 'Offen' },
    { id: 'b', value: 'Läuft' },
    { id: 'c', value: 'Fertig' },
  ];
  const status = (part: object) => ({ id: NOWHERE, schema: { s: { type: 'status', options, ...part } } });
  const asMade = groups([
    ['Zu erledigen', 'gray', 'a'],
    ['In Bearbeitung', 'blue', 'b'],
    ['Abgeschlossen', 'green', 'c'],
  ]);

  it.each([
    ['of a select', { s: [['Done']] }, { schema: { s: { type: 'select', options: [{ value: 'Done' }] } } }],
    ['of a checkbox', { s: [['Yes']] }, { schema: { s: { type: 'checkbox', name: 'Done' } } }],
    ['of an option that is not there', { s: [['Archiv']] }, status({ groups: asMade })],
    [
      'of two options of one name',
      { s: [['Fertig']] },
      status({ groups: asMade, options: [...options, { id: 'a', value: 'Fertig' }] }),
    ],
    [
      'of a group that a person made',
      { s: [['Fertig']] },
      status({ groups: [...asMade.slice(0, 2), ...groups([['Zu prüfen', 'orange', 'c']])] }),
    ],
    ['of two groups', { s: [['Offen']] }, status({ groups: asMade.slice(0, 2) })],
    [
      'of three groups in other colours',
      { s: [['Fertig']] },
      status({
        groups: groups([
          ['x', 'green', 'a'],
          ['y', 'blue', 'b'],
          ['z', 'gray', 'c'],
        ]),
      }),
    ],
    [
      'of one of two status properties',
      { s: [['Fertig']], t: [['Fertig']] },
      {
        schema: {
          s: { type: 'status', options, groups: asMade },
          t: { type: 'status', options, groups: asMade },
        },
      },
    ],
    ['of a schema that is not one', { s: [['Fertig']] }, { schema: 'none' }],
    ['of a value that is not one', { s: { 0: ['Fertig'] } }, status({ groups: asMade })],
  ])('%s', (_, properties, collection) => {
    const { facts } = read(block(properties), { id: NOWHERE, ...collection });
    expect(facts).toHaveLength(1);
    expect(facts[0]).not.toHaveProperty('status');
  });

  it.each([
    ['Offen', 'todo'],
    ['Läuft', 'doing'],
    ['Fertig', 'done'],
  ])('of groups as Notion makes them, in any language: %s', (value, category) => {
    expect(read(block({ s: [[value]] }), status({ groups: asMade })).facts[0]?.status).toBe(category);
  });

  it('by the ids of the groups before their names', () => {
    const renamed = [{ id: 'complete-status-group', name: 'In progress', optionIds: ['a'] }];
    expect(read(block({ s: [['Offen']] }), status({ groups: renamed })).facts[0]?.status).toBe('done');
  });

  it('and of two, that of Notion’s own making', () => {
    const own = {
      schema: {
        t: { type: 'status', options, groups: asMade },
        [PROPERTIES.status]: { type: 'status', options, groups: asMade },
      },
    };
    const { facts } = read(block({ t: [['Offen']], [PROPERTIES.status]: [['Fertig']] }), {
      id: NOWHERE,
      ...own,
    });
    expect(facts[0]?.status).toBe('done');
  });

  it('and a parent is none without sub-items, unknown where the side is not told', () => {
    const related = { r: { type: 'relation', collection_id: NOWHERE, property: 'q' } };
    const value = { r: [['‣', [['p', pageId(2)]]]] };
    expect(read(block(value), { id: NOWHERE, schema: {} }).facts[0]).toHaveProperty('parent', null);
    expect(read(block(value), { id: NOWHERE, schema: related }).facts[0]).not.toHaveProperty('parent');
  });

  it('and text, dates and ids of the wrong kind are left out', () => {
    const page = block(
      { title: [[7], ['‣', [['u', NOWHERE]]], ['  Export\n to ', []], ['CSV']] },
      { created_time: '2026', parent_id: '../x' },
    );
    expect(read(page, {}).facts[0]).toEqual({
      key: keyOf(pageId(1)),
      url: 'https://app.notion.com/3f0a1b2c000040008000000000000001',
      title: 'Export to CSV',
    });
  });

  it('and a record under another’s id is not believed', () => {
    expect(read(block({}, { id: pageId(2) }), {})).toEqual({ trouble: 'changed' });
  });
});
