import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { type PlacingSpace, placeOf, type Surroundings } from '@/lib/sync/placing';

const acme: PlacingSpace = { id: 'acme', role: 'lead', takesNew: true, teams: ['web'] };
const own: PlacingSpace = { id: 'own', role: 'admin', takesNew: false, teams: [] };
const task = 'jira:x.test:A-1';

const KNOWN: Record<string, object> = {
  'cycle shared': { scope: 'acme/org' },
  'cycle mine': { scope: 'own' },
  'cycle left': { scope: 'gone/org' },
  'objective o': { scope: 'acme/org' },
  'objective t': { scope: 'acme/team:web' },
  'objective p': { scope: 'own' },
  'objective elsewhere': { scope: 'own/org' },
  'keyResult k': { scope: 'acme/org', objective: 'o' },
  'keyResult kt': { scope: 'acme/team:web', objective: 't' },
  'keyResult kp': { scope: 'own', objective: 'p' },
  'checkIn c': { scope: 'acme/objective:o' },
  [`task ${task}`]: { scope: 'own', container: { id: 'A:1', title: 'A' } },
};

function around(more: Partial<Surroundings> = {}): Surroundings {
  return {
    ...{ spaces: [acme, own], me: 'me', followed: new Set<string>(), pinned: new Set<string>() },
    get: (kind, id) => KNOWN[`${kind} ${id}`] as never,
    sharedWork: () => [],
    ...more,
  };
}

const place = (record: object, more: Partial<Surroundings> = {}) => placeOf(record as Stored, around(more));

test.each([
  ['an active cycle', { kind: 'cycle', state: 'active' }, 'acme/org'],
  ['a draft', { kind: 'cycle', state: 'draft' }, null],
  ['an objective of a shared cycle', { kind: 'objective', cycle: 'shared', level: 'company' }, 'acme/org'],
  [
    'one for a team of mine',
    { kind: 'objective', cycle: 'shared', level: 'team', team: 'web' },
    'acme/team:web',
  ],
  [
    'one for a team that is not mine',
    { kind: 'objective', cycle: 'shared', level: 'team', team: 'ops' },
    'acme/org',
  ],
  ['a personal one', { kind: 'objective', cycle: 'shared', level: 'personal' }, null],
  ['one of a cycle that is mine', { kind: 'objective', cycle: 'mine', level: 'team' }, null],
  ['one of a cycle of a space that was left', { kind: 'objective', cycle: 'left', level: 'team' }, null],
  ['a key result', { kind: 'keyResult', objective: 'o' }, 'acme/org'],
  ['a key result of a personal objective', { kind: 'keyResult', objective: 'p' }, null],
  ['a check-in', { kind: 'checkIn', keyResult: 'k' }, 'acme/objective:o'],
  ['a check-in in a team', { kind: 'checkIn', keyResult: 'kt' }, 'acme/team:web'],
  ['a check-in on something personal', { kind: 'checkIn', keyResult: 'kp' }, null],
  ['a reply', { kind: 'reply', checkIn: 'c' }, 'acme/objective:o'],
  ['a tie', { kind: 'tie', task, keyResult: 'k' }, 'acme/jira:x.test:A%3A1'],
  ['a tie to something personal', { kind: 'tie', task, keyResult: 'kp' }, null],
  ['a tie of a task that was never met', { kind: 'tie', task: 'jira:y:B-1', keyResult: 'k' }, 'acme/jira:y:'],
  ['an alignment', { kind: 'alignment', child: 'o', parent: { kind: 'keyResult', id: 'kt' } }, 'acme/org'],
  [
    'an alignment with something personal',
    { kind: 'alignment', child: 'o', parent: { kind: 'objective', id: 'p' } },
    null,
  ],
  [
    'an alignment across spaces',
    { kind: 'alignment', child: 'o', parent: { kind: 'objective', id: 'elsewhere' } },
    null,
  ],
  ['a change of mine', { kind: 'revision', subject: { kind: 'objective', id: 'o' }, by: 'me' }, 'acme/org'],
  ['a change by nobody', { kind: 'revision', subject: { kind: 'objective', id: 'o' }, by: null }, null],
  ['an exemption', { kind: 'exemption', task }, 'acme/jira:x.test:A%3A1'],
  ['a task that was merely met', { kind: 'task', id: task }, null],
  ['a person', { kind: 'person', id: 'p1' }, null],
  [
    'a rule of a label',
    {
      kind: 'tyingRule',
      tool: 'jira',
      site: 'x',
      match: { by: 'label', value: 'a' },
      means: { keyResult: 'k' },
    },
    'acme/org',
  ],
  [
    'a rule of a project',
    {
      kind: 'tyingRule',
      tool: 'jira',
      site: 'x',
      match: { by: 'container', value: 'A' },
      means: { keyResult: 'k' },
    },
    'acme/jira:x:A',
  ],
  [
    'a rule for something personal',
    {
      kind: 'tyingRule',
      tool: 'jira',
      site: 'x',
      match: { by: 'label', value: 'a' },
      means: { keyResult: 'kp' },
    },
    null,
  ],
])('%s belongs to %j in %s', (_, record, scope) => {
  expect(place(record)).toBe(scope);
});

test('a member begins no cycle there, and makes no rule for everybody', () => {
  const spaces = [{ ...acme, role: 'member' as const }];
  expect(place({ kind: 'cycle', state: 'active' }, { spaces })).toBeNull();
  const rule = {
    kind: 'tyingRule',
    tool: 'jira',
    site: 'x',
    match: { by: 'label', value: 'a' },
    means: { keyResult: 'k' },
  };
  expect(place(rule, { spaces })).toBeNull();
});

test('where no space takes what is new, it stays', () => {
  const spaces = [{ ...acme, takesNew: false }];
  expect(place({ kind: 'cycle', state: 'active' }, { spaces })).toBeNull();
  expect(place({ kind: 'exemption', task }, { spaces })).toBeNull();
});

test('a task goes with its shared tie, and in a pinned project without one', () => {
  const scope = 'own/jira:x.test:A%3A1';
  expect(place({ kind: 'task', id: task }, { sharedWork: () => ['own'] })).toBe(scope);
  expect(place({ kind: 'task', id: task }, { pinned: new Set([scope]) })).toBe(scope);
});

test('an exemption goes where its project is followed', () => {
  const scope = 'own/jira:x.test:A%3A1';
  expect(place({ kind: 'exemption', task }, { followed: new Set([scope]) })).toBe(scope);
});
