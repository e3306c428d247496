import type {
  EnrolmentAnswer,
  RefusedAnswer,
  ScopeAnswer,
  SpaceAnswer,
  SpacePeople,
} from '@/lib/domain/team';
import { invitationLink } from '@/lib/sync/invitation-link';

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

/** A space that the organisation has set, and for which the person has to say who they are. */
export const ENROLMENT: EnrolmentAnswer = { url: URL, space: 'acme', bySignIn: false, state: 'needsName' };

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
