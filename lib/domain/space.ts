import type { Kind } from './record';
import type { RefusedReason, Role, TeamInSpace, TeamTrouble } from './team';

/** An organisation's identity provider: its address, and the id under which it knows Throughline. */
export interface IdentityProvider {
  issuer: string;
  client: string;
}

/** A space that this browser has joined. Times are ms since the epoch. */
export interface JoinedSpace {
  id: string;
  /** The address under which the server's functions lie, without a slash at its end. */
  url: string;
  /** The publishable key that a hosted server wants in each request. */
  key: string | null;
  name: string;
  /** Changes when the server was restored from a backup; empty before the first answer. */
  epoch: string;
  titles: boolean;
  member: string;
  role: Role;
  teams: TeamInSpace[];
  /** The ids under which the person at this browser is known: here, and there. */
  here: string;
  there: string;
  takesNew: boolean;
  byPolicy: boolean;
  auth: 'device' | 'identity';
  /** Where the person signs in; present where `auth` is `identity`. */
  provider?: IdentityProvider;
  /** Scopes of projects, boards and databases of which somebody shares something. */
  containers: string[];
  /** Persons whom this space knows although their scope is another space's. */
  people: string[];
  /** What becomes of what came from it; present while it is being left. */
  leaving?: 'keep' | 'wipe';
  /** Everything is to be received and sent again, because all data here were swapped. */
  anew?: true;
}

/** How sharing goes in a space. */
export interface SharingState {
  lastSyncedAt: number | null;
  trouble: TeamTrouble | null;
  /** Failures in a row. */
  failures: number;
  /** Nothing is tried by itself before then. */
  until: number;
  /** Documents that came and were no good. */
  dropped: number;
  /** When what is of no use was last forgotten; absent: never. */
  tidiedAt?: number;
  /** What makes this browser's clock the server's, in ms; null: it is too far off; absent: not asked yet. */
  correction?: number | null;
}

/** Sharing as it begins. */
export const NOT_YET_SHARED: SharingState = {
  lastSyncedAt: null,
  trouble: null,
  failures: 0,
  until: 0,
  dropped: 0,
};

/** A change that a server did not take, with what it would have said. */
export interface KeptRefusal {
  id: string;
  space: string;
  kind: Kind;
  record: string;
  reason: RefusedReason;
  at: number;
  said: Record<string, unknown>;
  /** It exists in this list only. */
  isGone: boolean;
}
