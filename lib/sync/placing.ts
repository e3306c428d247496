import type { Kind, Kinds, Stored } from '@/lib/domain/record';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import type { Role } from '@/lib/domain/team';
import type { TyingRule } from '@/lib/domain/tie';
import { containerScope, objectiveScope, parseScope, scopeIn, teamScope } from './scope';

/** A space as placing looks at it. */
export interface PlacingSpace {
  id: string;
  role: Role;
  /** What belongs nowhere yet comes here; one space at most. */
  takesNew: boolean;
  /** Short names of the teams of the person at this browser. */
  teams: readonly string[];
}

/** What placing looks up. Records that are gone are undefined. */
export interface Surroundings {
  spaces: readonly PlacingSpace[];
  /** The person at this browser. */
  me: string | null;
  /** Scopes that are followed, pinned ones, as records name them. */
  followed: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  get<K extends Kind>(kind: K, id: string): Stored<K> | undefined;
  /** The spaces that share a tie or an exemption of a task. */
  sharedWork(task: TaskKey): readonly string[];
}

/** Where a record that is not shared yet belongs, as records name it; null: it stays the person's own. */
export function placeOf(record: Stored, around: Surroundings): string | null {
  const place = PLACES[record.kind] as (record: Stored, around: Surroundings) => string | null;
  return place(record, around);
}

const PLACES: { [K in Kind]: (record: Stored<K>, around: Surroundings) => string | null } = {
  cycle: ({ state }, around) => {
    const space = taker(around);
    return state !== 'draft' && space && leads(space) ? scopeIn(space.id, 'org') : null;
  },
  objective: (objective, around) => {
    const space = objective.level === 'personal' ? null : spaceOf(around, 'cycle', objective.cycle);
    if (!space) return null;
    const team = objective.team ?? '';
    return scopeIn(space.id, space.teams.includes(team) ? teamScope(team) : 'org');
  },
  keyResult: ({ objective }, around) => scopeOf(around, 'objective', objective),
  alignment: ({ child, parent }, around) => {
    const scope = scopeOf(around, 'objective', child);
    const above = scopeOf(around, parent.kind, parent.id);
    return scope && above && parseScope(scope)?.space === parseScope(above)?.space ? scope : null;
  },
  revision: ({ subject, by }, around) =>
    by !== null && by === around.me ? scopeOf(around, subject.kind, subject.id) : null,
  checkIn: ({ keyResult }, around) => {
    const found = around.get('keyResult', keyResult);
    const home = found && parseScope(found.scope);
    if (!home || !isJoined(around, home.space)) return null;
    return scopeIn(home.space, home.scope === 'org' ? objectiveScope(found.objective) : home.scope);
  },
  reply: ({ checkIn }, around) => scopeOf(around, 'checkIn', checkIn),
  tie: ({ task, keyResult }, around) => {
    const space = spaceOf(around, 'keyResult', keyResult);
    return space && containerOf(space.id, task, around);
  },
  exemption: ({ task }, around) => {
    const homes = around.spaces.map(({ id }) => containerOf(id, task, around));
    const known = homes.find((scope) => scope !== null && around.followed.has(scope));
    return known ?? containerOf(taker(around)?.id ?? null, task, around);
  },
  task: ({ id }, around) => {
    const [space] = around.sharedWork(id);
    if (space !== undefined) return containerOf(space, id, around);
    const homes = around.spaces.map((each) => containerOf(each.id, id, around));
    return homes.find((scope) => scope !== null && around.pinned.has(scope)) ?? null;
  },
  alias: ({ id, to }, around) => {
    const scope = around.get('task', to)?.scope ?? null;
    const [from, present] = [parseTaskKey(id), parseTaskKey(to)];
    const isOneSite = from?.tool === present?.tool && from?.site === present?.site;
    return scope !== null && isOneSite && parseScope(scope) ? scope : null;
  },
  tyingRule: (rule, around) => {
    const space =
      'keyResult' in rule.means ? spaceOf(around, 'keyResult', rule.means.keyResult) : taker(around);
    if (!space) return null;
    const container = containerOfRule(rule);
    if (container !== null) return scopeIn(space.id, container);
    return leads(space) ? scopeIn(space.id, 'org') : null;
  },
  // Sent along with what names them.
  person: () => null,
};

function scopeOf<K extends Kind>(around: Surroundings, kind: K, id: string): string | null {
  const scope = around.get(kind, id)?.scope ?? null;
  const home = scope === null ? null : parseScope(scope);
  return home && isJoined(around, home.space) ? scope : null;
}

function spaceOf(around: Surroundings, kind: Kind, id: string): PlacingSpace | null {
  const scope = scopeOf(around, kind, id);
  const space = scope === null ? null : parseScope(scope)?.space;
  return around.spaces.find((each) => each.id === space) ?? null;
}

function isJoined(around: Surroundings, space: string): boolean {
  return around.spaces.some(({ id }) => id === space);
}

function taker(around: Surroundings): PlacingSpace | null {
  return around.spaces.find(({ takesNew, role }) => takesNew && role !== 'viewer') ?? null;
}

function leads({ role }: PlacingSpace): boolean {
  return role === 'lead' || role === 'admin';
}

function containerOf(space: string | null, task: TaskKey, around: Surroundings): string | null {
  const ref = parseTaskKey(task);
  if (space === null || !ref) return null;
  const container = around.get('task', task)?.container?.id ?? null;
  return scopeIn(space, containerScope(ref.tool, ref.site, container));
}

function containerOfRule({ tool, site, match }: Kinds['tyingRule']): string | null {
  return isOfContainer(match) ? containerScope(tool, site, match.value) : null;
}

function isOfContainer({ by }: TyingRule['match']): boolean {
  return by === 'container';
}
