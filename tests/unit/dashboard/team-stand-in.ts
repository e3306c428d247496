import { Refusal } from '@/lib/domain/refusal';
import type { RefusedAnswer, ScopeAnswer, SpaceAnswer, SpacePeople } from '@/lib/domain/team';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import { invitationLink } from '@/lib/sync/invitation-link';
import { type Background, startBackground } from '../../integration/background';

export const NOW = Date.now();
const MINUTE = 60_000;
const URL = 'https://okrs.example.com';
export const LINK = invitationLink({ url: URL, key: null, space: 'acme', code: 'a'.repeat(43) });

export const ACME: SpaceAnswer = {
  id: 'acme',
  url: URL,
  name: 'Acme',
  role: 'admin',
  person: { id: 'ada', name: 'Ada' },
  titles: false,
  takesNew: true,
  byPolicy: false,
  auth: 'device',
  state: 'fresh',
  trouble: null,
  lastSyncedAt: NOW - 3 * MINUTE,
  nextTryAt: null,
  pending: 0,
  refused: 0,
  dropped: 0,
  teams: [{ id: 'core', name: 'Core', open: true, mine: true }],
};

const device = { madeAt: NOW - 1e9, usedAt: NOW - MINUTE, until: NOW + 1e10 };

export const PEOPLE: SpacePeople = {
  members: [
    {
      ...{ member: 'm1', person: 'ada', name: 'Ada', role: 'admin', off: false, isMe: true, nodes: [] },
      devices: [
        { id: 'd1', label: 'Chrome on Linux', ...device, isThis: true },
        { id: 'd2', label: 'Firefox on Mac', ...device, usedAt: null, isThis: false },
      ],
    },
    {
      member: 'm2',
      person: null,
      name: 'Ben',
      role: 'member',
      off: false,
      isMe: false,
      nodes: [],
      devices: [],
    },
    {
      member: 'm3',
      person: null,
      name: 'Cleo',
      role: 'viewer',
      off: true,
      isMe: false,
      nodes: [],
      devices: [],
    },
  ],
  teams: [
    { id: 'core', name: 'Core', open: true, members: ['m1', 'm2'] },
    { id: 'pay', name: 'Pay', open: false, members: [] },
  ],
  invitations: [{ id: 'i1', role: 'lead', left: 2, until: NOW + 1e9, person: null, team: 'core' }],
};

export const SCOPES: ScopeAnswer[] = [
  {
    ...{ scope: 'org', of: 'organisation', title: '', pinned: false, always: true, usedAt: NOW },
    holds: { checkIns: 0, tasks: 0, ties: 0 },
  },
  {
    ...{ scope: 'jira:acme:ABC', of: 'container', title: 'Checkout', pinned: false, always: false },
    usedAt: NOW - 2 * MINUTE,
    holds: { checkIns: 0, tasks: 12, ties: 9 },
  },
];

export const REFUSED: RefusedAnswer = {
  ...{ id: 'r1', space: 'acme', kind: 'objective', record: 'o1', title: 'Ship it', reason: 'notAllowed' },
  ...{ at: NOW - MINUTE, said: { why: 'Because we said so' }, canKeep: true },
};

type Answers = { [N in MessageName]?: (payload: PayloadOf<N>) => ReplyOf<N> };

/** The real background, with team sharing answered as given; each of its commands is sent on to `sent`, and rings. */
export function startTeam(answers: Answers): Background & { sent: [name: string, payload: unknown][] } {
  const background = startBackground();
  const sent: [string, unknown][] = [];
  let rung = 0;
  return {
    ...background,
    sent,
    revision: async () => (await background.revision()) + rung,
    async ask(name, payload, sender) {
      const answer = answers[name] as ((payload: unknown) => never) | undefined;
      if (!answer) return background.ask(name, payload, sender);
      const isQuery = ['team.read', 'team.people', 'team.scopes', 'team.figures', 'team.refused'].includes(
        name,
      );
      if (!isQuery) sent.push([name, payload]);
      const reply = answer(payload);
      if (!isQuery) {
        rung += 1;
        background.commits.push({ revision: rung, touched: 'all' });
      }
      return reply;
    },
  };
}

/** Refuses, as a server or the background does. */
export function refusing(code: ConstructorParameters<typeof Refusal>[0]): () => never {
  return () => {
    throw new Refusal(code);
  };
}

/** A space that is joined, as its admin sees it; what is given is answered in another way. */
export function joined(space: Partial<SpaceAnswer> = {}, answers: Answers = {}) {
  return startTeam({
    'team.read': () => ({ spaces: [{ ...ACME, ...space }], enrolment: null }),
    'team.people': () => PEOPLE,
    'team.scopes': () => SCOPES,
    'team.figures': () => null,
    'team.refused': () => [],
    ...answers,
  });
}
