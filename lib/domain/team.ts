/** What Surfaces are told of team sharing. Times are ms since the epoch. */

export const ROLES = ['viewer', 'member', 'lead', 'admin'] as const;
/** What somebody may do in a space; each role may do what those before it may. */
export type Role = (typeof ROLES)[number];

/** Everything about team sharing in general. */
export interface TeamAnswer {
  spaces: SpaceAnswer[];
  /** Null unless the organisation's policy names a space that is not joined. */
  enrolment: EnrolmentAnswer | null;
}

/** One organisation on one server, as this browser takes part in it. */
export interface SpaceAnswer {
  id: string;
  /** The server's address. */
  url: string;
  name: string;
  role: Role;
  /** Who the person at this browser is there, as this browser knows them. */
  person: { id: string; name: string };
  /** Whether titles of tasks and projects are shared. */
  titles: boolean;
  /** Whether what is made here, and belongs to no other space, is shared there. */
  takesNew: boolean;
  /** Set by the organisation's policy: it cannot be left, and its address stays. */
  byPolicy: boolean;
  /** `identity`: signed in through the organisation's identity provider. */
  auth: 'device' | 'identity';
  state: SpaceState;
  /** Why the last attempt did not succeed; null after one that did. */
  trouble: TeamTrouble | null;
  /** Null: never yet. */
  lastSyncedAt: number | null;
  /** When it is tried again by itself; null while it is not. */
  nextTryAt: number | null;
  /** Records that wait to be sent. */
  pending: number;
  /** Refused changes that the person has not put away. */
  refused: number;
  /** Documents that came and were no good; they were left out. */
  dropped: number;
  teams: TeamInSpace[];
}

/**
 * `fresh`: all is sent and received · `syncing`: a run goes on · `waiting`: something is to be sent, or nothing was
 * received yet · `offline`: the server was not reached, it is tried again · `stopped`: the person has to do something ·
 * `leaving`: what is left of it is being taken away.
 */
export type SpaceState = 'fresh' | 'syncing' | 'waiting' | 'offline' | 'stopped' | 'leaving';

export const TEAM_TROUBLES = [
  'offline',
  'slow',
  'busy',
  'serverFailed',
  'noServer',
  'otherVersion',
  'notAMember',
  'signedOut',
  'consent',
  'clockAhead',
  'quota',
  'incomplete',
  'refusedRequest',
] as const;
/** Why a run did not succeed. The first four and `incomplete` pass by themselves. */
export type TeamTrouble = (typeof TEAM_TROUBLES)[number];

/** A team of a space, by its short name; `mine`: the person at this browser is one of it. */
export interface TeamInSpace {
  id: string;
  name: string;
  open: boolean;
  mine: boolean;
}

/** The space that the organisation's policy names and that is not joined yet. */
export interface EnrolmentAnswer {
  url: string;
  space: string;
  /** Whether the person has to sign in at the organisation's identity provider. */
  bySignIn: boolean;
  /**
   * `needsName`: nobody has said yet who is at this browser · `needsSignIn`: somebody has, and has to sign in ·
   * `failed`: the code was not accepted.
   */
  state: 'needsName' | 'needsSignIn' | 'joining' | 'offline' | 'failed';
}

/** Who is in a space. Devices of others and invitations are told to admins only. */
export interface SpacePeople {
  members: MemberAnswer[];
  teams: TeamOfMembers[];
  invitations: InvitationAnswer[];
}

export interface MemberAnswer {
  member: string;
  /** The Person's id as this browser knows it. */
  person: string | null;
  name: string;
  role: Role;
  /** May do nothing any more. */
  off: boolean;
  isMe: boolean;
  /** The nodes of their browsers, present and past: whose clock a change bears, made it. */
  nodes: string[];
  devices: DeviceAnswer[];
}

/** One browser profile of a member. */
export interface DeviceAnswer {
  id: string;
  label: string;
  madeAt: number;
  usedAt: number | null;
  until: number;
  isThis: boolean;
}

export interface TeamOfMembers {
  id: string;
  name: string;
  open: boolean;
  /** Ids of members. */
  members: string[];
}

export interface InvitationAnswer {
  id: string;
  role: Role;
  /** So many may still join by it. */
  left: number;
  until: number;
  /** The Person that whoever joins by it becomes; null: a new one. */
  person: string | null;
  team: string | null;
}

/** A scope that is followed, or could be. */
export interface ScopeAnswer {
  /** Its name inside the space: `org`, `team:…`, `objective:…`, `tool:site:container`. */
  scope: string;
  of: 'organisation' | 'team' | 'objective' | 'container';
  /** The team's or objective's name, the container's if this browser knows it; empty if it does not. */
  title: string;
  /** Followed for as long as the person says. */
  pinned: boolean;
  /** Followed whatever the person says: everybody's, a team of theirs, or an objective that they own something of. */
  always: boolean;
  /** Null: not followed. */
  usedAt: number | null;
  /** What this browser has of it. */
  holds: { checkIns: number; tasks: number; ties: number };
}

export const REFUSED_REASONS = [
  'viewer',
  'notAllowed',
  'appendOnly',
  'badDocument',
  'noSuchScope',
  'tooLarge',
] as const;
/** Why a server did not take a change. */
export type RefusedReason = (typeof REFUSED_REASONS)[number];

/** A change that a server did not take. It was taken back here; what it said is kept in this answer. */
export interface RefusedAnswer {
  id: string;
  space: string;
  kind: string;
  /** The record's id. */
  record: string;
  /** What it is called, or of what it is; empty where that is not known. */
  title: string;
  reason: RefusedReason;
  at: number;
  /** What the change would have said, field by field. */
  said: Record<string, unknown>;
  /** It exists only in this list now, and can be kept as the person's own. */
  canKeep: boolean;
}

/** What a server counts over everything that the person may see, here or not. */
export interface SpaceFigures {
  /** When the server was asked. */
  asOf: number;
  /** By key result: tasks that serve it, by their status. */
  keyResults: Record<string, { todo: number; doing: number; done: number; unknown: number }>;
  containers: ContainerFigures[];
}

export interface ContainerFigures {
  scope: string;
  tied: number;
  exempt: number;
  untied: number;
  done: number;
}
