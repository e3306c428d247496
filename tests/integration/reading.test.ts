import { describe, expect, test } from 'vitest';
import type { ApiAnswer } from '@/lib/domain/reading';
import type { Stored } from '@/lib/domain/record';
import { type TaskKey, taskKey } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import type { Errand } from '@/lib/protocol/messages';
import type { Reader } from '@/lib/tools/reader';
import { type Background, JIRA, startBackground } from './background';
import { issue, jiraKey, settle, type World } from './world';

const SITE = { tool: 'jira', site: 'acme.atlassian.net' };
const BOARD = { tasks: [] as TaskKey[], container: 'ABC' };

/** Asks for two tasks at a time; the answer's body holds the facts. */
const PAIRS: Reader = {
  adapter: 'jira',
  ways: ['session'],
  batch: 2,
  tokenHost: null,
  probe: () => ({ method: 'GET', url: 'https://acme.atlassian.net/me', headers: {}, body: null }),
  step({ refs, way }, [first]) {
    const origin = way.by === 'session' ? way.origin : '';
    if (!first) {
      const body = refs.map(({ id }) => id).join();
      return { ask: { method: 'POST', url: `${origin}/read`, headers: {}, body } };
    }
    if (first.answer.status === 429) return { trouble: 'throttled', retryAfterMs: 30_000 };
    if (first.answer.status !== 200) return { trouble: 'signedOut' };
    const facts: TaskFacts[] = JSON.parse(first.answer.body);
    const told = new Set(facts.map(({ key }) => key));
    return { facts, gone: refs.map(taskKey).filter((key) => !told.has(key)) };
  },
};

const JSON_200 = { status: 200, type: 'application/json', retryAfter: null };

function facts(...all: TaskFacts[]): ApiAnswer {
  const addressed = all.map((each) => ({ url: issue(each.key.split(':').at(-1) ?? '').url, ...each }));
  return { ...JSON_200, body: JSON.stringify(addressed) };
}

async function connected(): Promise<Background> {
  return (await connectedWorld()).background;
}

async function connectedWorld(): Promise<{ background: Background; world: World }> {
  const background = startBackground(undefined, undefined, { readers: [PAIRS] });
  const world = await settle(background);
  await background.ask('connection.change', { ...SITE, way: 'session' });
  return { background, world };
}

/** The page asks, and sends until nothing is to be sent; `answer` is the tool's API. Answers what was sent. */
async function visit(
  background: Background,
  ids: string[],
  answer: (body: string) => ApiAnswer,
): Promise<{ sent: string[]; last: Errand }> {
  const sent: string[] = [];
  let errand = await background.ask('page.wants', { ...BOARD, tasks: ids.map(jiraKey) }, JIRA);
  while (errand.ask) {
    const { id, request } = errand.ask;
    sent.push(request.body ?? '');
    errand = await background.ask('page.answered', { id, answer: answer(request.body ?? '') }, JIRA);
  }
  return { sent, last: errand };
}

const doing = (body: string) =>
  facts(...body.split(',').map((id): TaskFacts => ({ key: jiraKey(id), status: 'doing', title: `T ${id}` })));

test('nothing is sent for a site that nobody has connected', async () => {
  const background = startBackground(undefined, undefined, { readers: [PAIRS] });
  await settle(background);
  const { reads } = await background.ask('page.badges', { tasks: [], open: null }, JIRA);
  expect(reads).toBe(0);
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual([]);
});

test('the tasks in view are read in full batches, each once while it is fresh', async () => {
  const background = await connected();
  const { reads } = await background.ask('page.badges', { tasks: [], open: null }, JIRA);
  expect(reads).toBe(2);
  const ids = ['ABC-1', 'ABC-3', 'ABC-4', 'ABC-5', 'ABC-6'];
  expect((await visit(background, ids, doing)).sent).toEqual(['ABC-1,ABC-3', 'ABC-4,ABC-5', 'ABC-6']);
  expect((await visit(background, ids, doing)).sent).toEqual([]);
  const [task] = await background.ask('tasks.inView', { tasks: [jiraKey('ABC-4')] });
  expect(task).toMatchObject({ status: 'doing', title: 'T ABC-4' });
  background.pass({ ms: 11 * 60_000 });
  expect((await visit(background, ids, doing)).sent).toHaveLength(3);
});

test('a day of the tool is taken for the day on which a task was done', async () => {
  const background = await connected();
  const since = background.context.now() - 5 * 86_400_000;
  await visit(background, ['ABC-1'], () =>
    facts({ key: jiraKey('ABC-1'), status: 'done', statusSince: since }),
  );
  const task = (await background.records()).find(({ id }) => id === jiraKey('ABC-1'));
  expect(task).toMatchObject({ status: 'done', doneAt: since, doneFrom: 'tool' });
  expect(task).toMatchObject({ statusChanges: [{ at: since, status: 'done', from: 'tool' }] });
});

test('a moved task is found, tied and read under its new key', async () => {
  const { background, world } = await connectedWorld();
  await background.ask('tie.create', {
    tasks: [issue('ABC-1')],
    keyResult: world.keyResult,
    insteadOf: null,
  });
  await visit(background, ['ABC-1'], () =>
    facts({ key: jiraKey('ABC-1'), movedTo: jiraKey('XYZ-9'), title: 'Moved' }),
  );
  const { marks } = await background.ask('page.badges', { tasks: [jiraKey('XYZ-9')], open: null }, JIRA);
  expect(marks[jiraKey('XYZ-9')]?.state).toBe('tied');
  expect((await visit(background, ['XYZ-9', 'ABC-1'], doing)).sent).toEqual([]);
});

test('a parent that no page has shown is called as the API says, and read itself when it is met', async () => {
  const background = await connected();
  const parent = jiraKey('ABC-9');
  const above = { title: 'First week', url: 'https://acme.atlassian.net/browse/ABC-9' };
  await visit(background, ['ABC-1'], () => facts({ key: jiraKey('ABC-1'), title: 'One', parent, above }));
  const [row] = await background.ask('tasks.inView', { tasks: [jiraKey('ABC-1')] });
  expect(row).toMatchObject({
    parent,
    parentTitle: 'First week',
    parentUrl: expect.stringMatching(/^https:/),
  });
  expect((await visit(background, ['ABC-9'], doing)).sent).toEqual(['ABC-9']);
  background.pass({ ms: 11 * 60_000 });
  const renamed = { ...above, title: 'Another' };
  await visit(background, ['ABC-1'], () => facts({ key: jiraKey('ABC-1'), parent, above: renamed }));
  expect((await background.ask('tasks.inView', { tasks: [parent] }))[0]?.title).toBe('T ABC-9');
});

test('a parent at another site is not believed', async () => {
  const background = await connected();
  const parent = 'jira:evil.atlassian.net:ABC-9';
  const above = { title: 'Taken over', url: 'https://evil.atlassian.net/browse/ABC-9' };
  await visit(background, ['ABC-1'], () => facts({ key: jiraKey('ABC-1'), parent, above }));
  expect((await background.records()).map(({ id }) => id)).not.toContain(parent);
});

test('what is not told of a task is gone, and kept', async () => {
  const background = await connected();
  await background.ask('page.report', { tasks: [issue('ABC-1')], asked: null }, JIRA);
  await visit(background, ['ABC-1'], () => facts());
  expect((await background.records()).find(({ id }) => id === jiraKey('ABC-1'))).toMatchObject({
    gone: true,
  });
});

test('a trouble is told, changes no status, and is waited out', async () => {
  const background = await connected();
  await visit(background, ['ABC-1'], doing);
  background.pass({ ms: 11 * 60_000 });
  const { last } = await visit(background, ['ABC-1'], () => ({ ...JSON_200, status: 429, body: '' }));
  expect(last).toEqual({ ask: null, restMs: 30_000 });
  expect((await background.ask('connections.read', {})).find(({ tool }) => tool === 'jira')).toMatchObject({
    way: 'session',
    state: { trouble: 'throttled', failures: 1 },
  });
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual([]);
  background.pass({ ms: 30_001 });
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual(['ABC-1']);
});

test('once signed out, nothing is asked until the person says so', async () => {
  const background = await connected();
  const { last } = await visit(background, ['ABC-1'], () => ({ ...JSON_200, status: 401, body: '' }));
  expect(last).toEqual({ ask: null, restMs: null });
  background.pass({ days: 1 });
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual([]);
  await background.ask('connection.retry', SITE);
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual(['ABC-1']);
});

test('once the connection is ended, an answer on its way changes nothing and nothing more is sent', async () => {
  const background = await connected();
  const ids = ['ABC-1', 'ABC-3', 'ABC-4'];
  const first = await background.ask('page.wants', { ...BOARD, tasks: ids.map(jiraKey) }, JIRA);
  await background.ask('connection.change', { ...SITE, way: null });
  const before = await background.records();
  const answer = doing('ABC-1,ABC-3');
  const next = await background.ask('page.answered', { id: first.ask?.id ?? '', answer }, JIRA);
  expect(next).toEqual({ ask: null, restMs: 0 });
  expect(await background.records()).toEqual(before);
});

test('an answer that nobody waits for changes nothing and is counted', async () => {
  const background = await connected();
  const errand = await background.ask('page.wants', { ...BOARD, tasks: [jiraKey('ABC-1')] }, JIRA);
  const id = errand.ask?.id ?? '';
  const before = await background.records();
  const payload = { id, answer: doing('ABC-1') };
  const strangers = [
    { ...JIRA, tab: { id: 8 } },
    { ...JIRA, url: 'https://other.atlassian.net/browse/ABC-1' },
  ];
  for (const sender of strangers) {
    const answer = await background.send({ throughline: 'page.answered', payload }, sender);
    expect(answer).toMatchObject({ ok: false, refusal: 'notAllowed' });
  }
  expect(await background.records()).toEqual(before);
  expect(await background.dropped()).toBe(2);
});

test('a reader speaks for no task that it was not asked about', async () => {
  const background = await connected();
  const foreign = 'jira:evil.atlassian.net:ABC-9';
  await visit(background, ['ABC-1'], () =>
    facts(
      { key: jiraKey('ABC-1'), status: 'doing' },
      { key: jiraKey('ABC-2'), status: 'done' },
      { key: foreign, status: 'done' },
    ),
  );
  const ids = (await background.records()).filter(({ kind }) => kind === 'task').map(({ id }) => id);
  expect(ids).not.toContain(foreign);
  expect(ids).not.toContain(jiraKey('ABC-2'));
});

test('tasks that another tab is reading are left to it', async () => {
  const background = await connected();
  const other = { ...JIRA, tab: { id: 8 } };
  const first = await background.ask('page.wants', { ...BOARD, tasks: [jiraKey('ABC-1')] }, JIRA);
  const second = await background.ask('page.wants', { ...BOARD, tasks: [jiraKey('ABC-1')] }, other);
  expect([first.ask !== null, second.ask]).toEqual([true, null]);
});

test('tied tasks that are not in view are read along, at most every 12 hours', async () => {
  const { background, world } = await connectedWorld();
  await background.ask('tie.create', {
    tasks: [issue('ABC-40')],
    keyResult: world.keyResult,
    insteadOf: null,
  });
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual(['ABC-1,ABC-40']);
  background.pass({ ms: 11 * 60_000 });
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual(['ABC-1']);
  background.pass({ ms: 12 * 3_600_000 });
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual(['ABC-1,ABC-40']);
});

test('a site is told of once somebody asks for it or has decided, and only where something can be read', async () => {
  const background = startBackground(undefined, undefined, { readers: [PAIRS] });
  expect(await background.ask('connections.read', {})).toEqual([]);
  const [asked] = await background.ask('connections.read', { also: SITE });
  expect(asked).toMatchObject({ ...SITE, label: 'Jira', way: null, ways: ['session'], decided: false });
  const linear = { tool: 'linear', site: 'linear' };
  expect(await background.ask('connections.read', { also: linear })).toEqual([]);
  // No adapter for Jira on other hosts reads here.
  const own = { tool: 'jira', site: 'jira.acme.test/jira' };
  expect(await background.ask('connections.read', { also: own })).toEqual([]);
  await background.ask('connection.change', { ...SITE, way: null });
  expect(await background.ask('connections.read', {})).toMatchObject([{ ...SITE, way: null, decided: true }]);
});

test('Undo of a connection ends it, and every page is told', async () => {
  const background = startBackground(undefined, undefined, { readers: [PAIRS] });
  await settle(background);
  const { undo } = await background.ask('connection.change', { ...SITE, way: 'session' });
  await background.ask('undo', { step: undo });
  expect(background.commits.slice(-2).map(({ touched }) => touched)).toEqual([
    expect.arrayContaining(['connections']),
    expect.arrayContaining(['connections']),
  ]);
  expect((await visit(background, ['ABC-1'], doing)).sent).toEqual([]);
});

test('a token is tried first, kept apart from everything that leaves, and taken away', async () => {
  const sent: string[] = [];
  let status = 401;
  const reader: Reader = {
    ...PAIRS,
    adapter: 'asana',
    ways: ['session', 'token'],
    tokenHost: 'https://app.asana.com/*',
    probe: (way) => ({
      method: 'GET',
      url: 'https://app.asana.com/me',
      headers: { authorization: way.by === 'token' ? way.token : '' },
      body: null,
    }),
  };
  const background = startBackground(undefined, undefined, {
    readers: [reader],
    send: async ({ url, headers }) => {
      sent.push(`${url} ${headers.authorization}`);
      return { ...JSON_200, status, body: '{}' };
    },
  });
  const asana = { tool: 'asana', site: 'asana' };
  const connection = async () =>
    (await background.ask('connections.read', {})).find(({ tool }) => tool === 'asana');
  await expect(background.ask('connection.token', { ...asana, token: 'secret' })).rejects.toMatchObject({
    code: 'tokenRefused',
  });
  expect(await connection()).toMatchObject({ way: null, hasToken: false });
  status = 200;
  await background.ask('connection.token', { ...asana, token: 'secret' });
  expect(await connection()).toMatchObject({ way: 'token', hasToken: true });
  expect(sent).toEqual(['https://app.asana.com/me secret', 'https://app.asana.com/me secret']);
  const backup = await background.ask('backup.page', { revision: null, after: null });
  expect(JSON.stringify([backup, await connection()])).not.toContain('secret');
  await background.ask('connection.token', { ...asana, token: null });
  expect(await connection()).toMatchObject({ way: null, hasToken: false });
});

async function taskOf(background: Background, id = 'ABC-1') {
  return (await background.records()).find((one) => one.id === jiraKey(id));
}

const showing = (background: Background, status: 'todo' | 'doing' | 'done') =>
  background.ask('page.report', { tasks: [issue('ABC-1', { status })], asked: null }, JIRA);

const saying = (status: 'todo' | 'doing' | 'done') => (body: string) =>
  facts(...body.split(',').map((id): TaskFacts => ({ key: jiraKey(id), status })));

test('a page does not take back what the API has just said: it asks again, once', async () => {
  const background = await connected();
  await visit(background, ['ABC-1'], saying('done'));
  const before = await taskOf(background);
  await showing(background, 'done');
  expect((await visit(background, ['ABC-1'], saying('done'))).sent).toEqual([]);
  await showing(background, 'doing');
  expect(background.commits.at(-1)?.touched).toEqual(
    expect.arrayContaining(['connections', jiraKey('ABC-1')]),
  );
  expect(await taskOf(background)).toMatchObject({
    status: 'done',
    statusChanges: (before as { statusChanges: unknown }).statusChanges,
  });
  expect(await background.ask('task.read', { seen: issue('ABC-1', { status: 'doing' }) })).toMatchObject({
    task: { status: 'done' },
  });
  expect((await visit(background, ['ABC-1'], saying('done'))).sent).toEqual(['ABC-1']);
  background.pass({ ms: 60_000 });
  await showing(background, 'doing');
  expect((await visit(background, ['ABC-1'], saying('done'))).sent).toEqual([]);
  expect(await taskOf(background)).toMatchObject({ status: 'done' });
});

test('a page that was right is believed as soon as the API says so too, or says nothing of it', async () => {
  for (const answer of [saying('doing'), () => facts({ key: jiraKey('ABC-1'), title: 'T' })]) {
    const background = await connected();
    await visit(background, ['ABC-1'], saying('todo'));
    await showing(background, 'doing');
    expect(await taskOf(background)).toMatchObject({ status: 'todo' });
    await visit(background, ['ABC-1'], answer);
    expect(await taskOf(background)).toMatchObject({ status: 'doing', doubt: null });
    expect((await visit(background, ['ABC-1'], answer)).sent).toEqual([]);
  }
});

test('a page is believed once the reading is old, or the site is not connected any more', async () => {
  const background = await connected();
  await visit(background, ['ABC-1'], saying('done'));
  background.pass({ ms: 10 * 60_000 });
  await showing(background, 'doing');
  expect(await taskOf(background)).toMatchObject({ status: 'doing' });
  await visit(background, ['ABC-1'], saying('done'));
  await background.ask('connection.change', { ...SITE, way: null });
  await showing(background, 'doing');
  expect(await taskOf(background)).toMatchObject({ status: 'doing' });
});

describe('an assignee', () => {
  const ZOE = { user: '5', name: 'Zoe Hart' };
  const told = (user = '5') =>
    facts({ key: jiraKey('ABC-1'), title: 'T', assignee: { user, name: ZOE.name } });
  const shown = (background: Background, assignee: { user?: string; name: string }) =>
    background.ask('page.report', { tasks: [issue('ABC-1', { title: 'T', assignee })], asked: null }, JIRA);
  const people = async (background: Background) =>
    (await background.records()).flatMap((one) =>
      one.kind === 'person' && one.name === ZOE.name ? [one] : [],
    );

  test.each(['the page', 'the API'])('is one person, whom %s told of first', async (first) => {
    const background = await connected();
    if (first === 'the page') await shown(background, { name: ZOE.name });
    await visit(background, ['ABC-1'], () => told());
    await shown(background, { name: ZOE.name });
    const [zoe, ...others] = await people(background);
    expect(others).toEqual([]);
    expect(zoe?.accounts.map(({ user }) => user).sort()).toEqual(['5', 'name:Zoe Hart']);
    expect(await taskOf(background)).toMatchObject({ assignee: zoe?.id });
  });

  test('is somebody else with another id, and nobody certain by the name of both', async () => {
    const background = await connected();
    await visit(background, ['ABC-1'], () => told());
    await shown(background, { ...ZOE, user: '6' });
    expect((await people(background)).map(({ accounts }) => accounts.map(({ user }) => user))).toEqual([
      ['5'],
      ['6'],
    ]);
    await shown(background, { name: ZOE.name });
    const known = (await people(background)).filter(({ accounts }) => accounts[0]?.user !== 'name:Zoe Hart');
    expect(known).toHaveLength(2);
    const { assignee } = (await taskOf(background)) as Stored<'task'>;
    expect(assignee).not.toBeNull();
    expect(known.map(({ id }) => id)).not.toContain(assignee);
  });

  test('rings for the task alone', async () => {
    const background = await connected();
    await visit(background, ['ABC-1'], () => told());
    const { touched } = background.commits.at(-1) ?? {};
    expect(touched).toEqual([jiraKey('ABC-1'), expect.stringMatching(/^reading:/)]);
  });
});

test('what the API has told of a task is not written over by a page that knows less', async () => {
  const background = await connected();
  const url = 'https://acme.atlassian.net/browse/ABC-1?from=api';
  const container = { id: 'ABC', title: 'Apollo' };
  await visit(background, ['ABC-1'], () => facts({ key: jiraKey('ABC-1'), title: 'T', url, container }));
  const before = await background.revision();
  const seen = issue('ABC-1', { title: 'T', container: { id: 'ABC', title: 'ABC' } });
  await background.ask('page.report', { tasks: [seen], asked: null }, JIRA);
  expect(await background.revision()).toBe(before);
  expect(await taskOf(background)).toMatchObject({ url, container });
  const moved = issue('ABC-1', { title: 'T', container: { id: 'XYZ', title: 'XYZ' } });
  await background.ask('page.report', { tasks: [moved], asked: null }, JIRA);
  expect(await taskOf(background)).toMatchObject({ container: { id: 'XYZ' } });
});
