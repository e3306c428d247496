import { expect, test } from 'vitest';
import type { MessageSender } from '@/entrypoints/background/handle';
import { MESSAGES, type MessageName, type PayloadOf } from '@/lib/protocol/messages';
import { JIRA, OWN, SURFACE, startBackground } from './background';
import { CYCLE, issue, jiraKey, keyResultFields, objectiveFields, settle, type World } from './world';

/** A payload of every message that would be carried out for a caller who may ask it. */
const payloads = (world: World): { [N in MessageName]: PayloadOf<N> } => {
  const seen = issue('ABC-1');
  const id = world.objective;
  const catches = {
    tool: 'jira',
    site: 'acme.atlassian.net',
    name: 'ABC',
    match: { by: 'keyPrefix', value: 'ABC' },
  } as const;
  const means = { keyResult: world.keyResult };
  return {
    'page.badges': { tasks: [seen.key], open: seen.key },
    'page.report': { tasks: [seen], asked: seen.key },
    'page.wants': { tasks: [seen.key], container: null },
    'page.answered': { id: 'x', answer: { status: 200, type: 'text/html', retryAfter: null, body: '' } },
    'page.ticket': {},
    'connections.read': {},
    'connection.change': { tool: 'jira', site: 'acme.atlassian.net', way: 'session' },
    'connection.token': { tool: 'asana', site: 'asana', token: null },
    'connection.retry': { tool: 'jira', site: 'acme.atlassian.net' },
    'ticket.redeem': { ticket: 'guess' },
    'revision.read': {},
    'settings.read': {},
    'settings.change': { theme: 'dark' },
    'task.read': { seen },
    'task.suggest': { seen },
    'tasks.inView': { tasks: [seen.key] },
    'keyResults.search': { text: 'churn' },
    'tie.create': { tasks: [seen], keyResult: world.keyResult, insteadOf: null },
    'tie.replace': { tasks: [seen], keyResult: world.keyResult },
    'tie.remove': { tie: `${jiraKey('ABC-2')}~${world.keyResult}` },
    'tie.expect': { tie: `${jiraKey('ABC-2')}~${world.keyResult}`, hypothesis: 'x' },
    'exemption.create': { tasks: [seen], reason: 'upkeep' },
    'exemption.remove': { task: seen.key },
    'rules.read': {},
    'rules.suggest': { tasks: null },
    'rule.preview': { catches, means, tasks: [seen.key] },
    'rule.save': { catches, means },
    'rule.remove': { id: 'x' },
    'tie.byAddress': { address: 'x', keyResult: 'x', hypothesis: '' },
    'tie.keep': { tie: 'x' },
    'tie.review': { tie: 'x', answer: 'moved' },
    'hypotheses.asked': {},
    'keyResult.accept': { id: world.keyResult },
    'alignment.keep': { child: 'x', parent: { kind: 'objective', id: 'y' } },
    'findings.read': { keyResults: null, task: null },
    'words.judge': { wordings: [{ kind: 'keyResult', text: 'Ship it', hasNumber: false }] },
    'finding.mute': { rule: 'outdated', subject: null, reason: '' },
    'finding.unmute': { rule: 'outdated', subject: null },
    'mutes.read': {},
    'thresholds.read': {},
    'threshold.change': { group: 'keyResults', name: 'few', value: null },
    'checkIns.due': { everyone: true },
    'checkIns.read': { keyResult: world.keyResult },
    'checkIn.create': {
      keyResult: world.keyResult,
      value: 3,
      confidence: 5,
      note: '',
      observedOn: null,
      replaces: null,
    },
    'checkIn.void': { checkIn: 'x' },
    'waiting.read': {},
    'replies.read': { checkIn: 'x' },
    'reply.create': { checkIn: 'x', text: 'Yes' },
    'reply.withdraw': { id: 'x' },
    'digest.read': { cycle: null, week: null },
    'keyResult.snooze': { id: world.keyResult, until: '2027-01-20' },
    'reminder.snooze': { until: 'tomorrow' },
    'okrs.read': { which: 'all' },
    'board.read': { cycle: null },
    'cycle.read': { id: world.cycle },
    'cycleWork.read': { id: world.cycle },
    'objective.read': { id },
    'cycle.save': { id: null, fields: CYCLE },
    'cycle.remove': { id: world.cycle },
    'cycleReview.read': { id: world.cycle },
    'cycles.compare': {},
    'cycle.lookBack': { id: world.cycle, answers: { stop: 'meetings' } },
    'cycle.draftNext': {
      after: world.cycle,
      fields: { name: 'Q2', startsOn: '2027-04-01', endsOn: '2027-06-30' },
    },
    'keyResult.grade': { id: world.keyResult, answers: { score: 0.7 } },
    'objective.reflect': { id, reflection: 'x' },
    'objective.save': { id, fields: objectiveFields(world.cycle), parent: null, reason: '' },
    'objective.remove': { id },
    'objective.move': { id, by: 1 },
    'keyResult.read': { id: world.keyResult },
    'keyResultWork.read': { id: world.keyResult },
    'map.read': {},
    'keyResult.save': { id: world.keyResult, fields: keyResultFields(id, { weight: 9 }), reason: '' },
    'keyResult.drop': { id: world.keyResult, reason: '' },
    'keyResult.turnIntoTask': {
      work: { id: world.keyResult },
      serves: { id: world.otherKeyResult },
      hypothesis: '',
    },
    'keyResult.remove': { id: world.keyResult },
    'keyResult.propose': { objective: id },
    'hosts.own': {},
    'host.forget': { pattern: 'https://jira.acme.test/*' },
    'persons.read': {},
    'person.save': { id: null, name: 'Eve' },
    'person.read': { id: world.me },
    'person.merge': { id: world.me, into: 'x' },
    'person.isMe': { id: null },
    'okrs.create': { draft: { cycle: { id: world.cycle }, objectives: [] } },
    'source.read': { source: 'asana', address: '', after: null },
    'localBackups.read': {},
    'localBackup.restore': { id: 'x' },
    'localBackup.remove': { id: 'x' },
    'import.begin': {},
    'import.page': { staging: 'x', entries: [] },
    'import.commit': { staging: 'x', expected: 1 },
    'import.cancel': { staging: 'x' },
    'backup.page': { revision: null, after: null },
    'restore.begin': {},
    'restore.page': { staging: 'x', records: [] },
    'restore.commit': { staging: 'x', expected: 0 },
    'restore.cancel': { staging: 'x' },
    'patches.read': {},
    'patch.preview': { text: '{}' },
    'patch.import': { text: '{}' },
    'patch.remove': { id: 'x' },
    'patch.export': { id: null },
    'team.read': {},
    'team.join': { invitation: 'x', name: 'Eve', share: false },
    'team.enrol': { name: 'Eve' },
    'team.signInAgain': { space: 'acme' },
    'team.joinAgain': { space: 'acme', invitation: 'x' },
    'team.signIn': { invitation: 'x', issuer: 'https://id.test', client: 'x', name: 'Eve', share: false },
    'team.leave': { space: 'acme', what: 'wipe' },
    'team.syncNow': { space: null },
    'team.takeNew': { space: 'acme', on: true },
    'team.people': { space: 'acme' },
    'team.invite': { space: 'acme', role: 'admin', uses: 1, person: null, team: null },
    'team.cancelInvitation': { space: 'acme', id: 'x' },
    'team.pair': { space: 'acme' },
    'team.setMember': { space: 'acme', member: 'x', role: 'admin', off: false, name: 'Eve' },
    'team.revokeDevice': { space: 'acme', device: 'x' },
    'team.setTeam': { space: 'acme', team: 'web', name: 'Web', open: true, members: [] },
    'team.setSpace': { space: 'acme', name: 'Acme', titles: true },
    'team.scopes': { space: 'acme' },
    'team.pin': { space: 'acme', scope: 'team:web', pinned: true },
    'team.figures': { space: 'acme' },
    'team.refused': {},
    'team.dismissRefused': { ids: null },
    'team.keepRefused': { id: 'x' },
    'underway.read': { id: 'x' },
    'underway.giveUp': { id: 'x' },
    undo: { step: 'x' },
  };
};

const STRANGERS: Record<string, MessageSender> = {
  'another extension': { ...SURFACE, id: 'another' },
  'nobody in particular': {},
  'a page without an address': { id: OWN.id },
  'an origin that begins like ours': { id: OWN.id, url: `${OWN.origin}.evil.example/dashboard.html` },
};

const names = Object.keys(MESSAGES) as MessageName[];
const mayAsk = (name: MessageName, caller: string) =>
  (MESSAGES[name].callers as readonly string[]).includes(caller);

test.each(names)('%s is refused to every wrong caller, and changes nothing', async (name) => {
  const background = startBackground();
  const payload = payloads(await settle(background))[name];
  const before = [await background.records(), await background.revision()];
  const wrong = {
    ...STRANGERS,
    ...(mayAsk(name, 'page') ? {} : { 'a content script': JIRA }),
    ...(mayAsk(name, 'surface') ? {} : { 'an extension page': SURFACE }),
  };
  for (const [who, sender] of Object.entries(wrong)) {
    const answer = await background.send({ throughline: name, payload }, sender);
    expect(answer, who).toMatchObject({ ok: false, refusal: 'notAllowed' });
  }
  expect([await background.records(), await background.revision()]).toEqual(before);
});

test.each(names.filter((name) => mayAsk(name, 'page')))(
  '%s from a page of no tool is refused',
  async (name) => {
    const background = startBackground();
    const payload = payloads(await settle(background))[name];
    // Any page of another host may be a self-hosted tool's; our script runs there only once the host was granted.
    const sender = { ...JIRA, url: 'https://acme.atlassian.net/wiki/browse/ABC-1' };
    const answer = await background.send({ throughline: name, payload }, sender);
    expect(answer).toMatchObject({ ok: false, refusal: 'notAllowed' });
  },
);

test.each([
  ['another Jira', 'jira:evil.atlassian.net:ABC-1'],
  ['another tool', 'notion:notion:0123456789abcdef0123456789abcdef'],
])('a message that names a task of %s is dropped and counted', async (_, foreign) => {
  const background = startBackground();
  await settle(background);
  const before = await background.records();
  const own = issue('ABC-1');
  const messages = [
    { throughline: 'page.badges', payload: { tasks: [own.key, foreign], open: null } },
    { throughline: 'page.badges', payload: { tasks: [], open: foreign } },
    { throughline: 'page.report', payload: { tasks: [{ ...own, key: foreign }], asked: null } },
    { throughline: 'page.report', payload: { tasks: [{ ...own, parent: foreign }], asked: null } },
    { throughline: 'page.report', payload: { tasks: [], asked: foreign } },
  ];
  for (const message of messages) {
    expect(await background.send(message, JIRA)).toMatchObject({ ok: false, refusal: 'notAllowed' });
  }
  expect(await background.records()).toEqual(before);
  expect(await background.dropped()).toBe(messages.length);
});

test.each([
  ['an unknown name', { throughline: 'okrs.destroy', payload: {} }],
  ['a name of Object.prototype', { throughline: 'constructor', payload: {} }],
  ['no payload', { throughline: 'tie.create' }],
  ['a payload of another shape', { throughline: 'tie.remove', payload: { tie: 7 } }],
  ['a key that breaks out of its form', { throughline: 'tasks.inView', payload: { tasks: ['jira:x"]{}'] } }],
])('%s is malformed', async (_, message) => {
  const answer = await startBackground().send(message, SURFACE);
  expect(answer).toEqual({ ok: false, refusal: 'malformed', facts: {} });
});

test.each([[undefined], [null], ['text'], [{ other: 'extension' }]])('%j is not for us', async (message) => {
  expect(await startBackground().send(message, SURFACE)).toBeUndefined();
});

test('a failure that nobody foresaw is told without its text', async () => {
  const background = startBackground(() => ({
    begin: () => Promise.reject(new Error('secret path')),
    close: async () => {},
  }));
  const answer = await background.send({ throughline: 'persons.read', payload: {} }, SURFACE);
  expect(answer).toEqual({ ok: false, refusal: 'unexpected', facts: {} });
});
