import type { Kind, Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import { cursorsOf } from '@/lib/store/cursors';
import type { Reader } from '@/lib/store/reader';
import type { Surroundings } from '@/lib/sync/placing';
import { parseScope } from '@/lib/sync/scope';

/** What placing these records looks up, read at once. */
export async function surroundingsOf(
  reads: Reader,
  spaces: readonly JoinedSpace[],
  records: readonly Stored[],
): Promise<Surroundings> {
  const known = new Map<string, Stored>();
  const load = async (kind: Kind, ids: Iterable<string>) => {
    const missing = [...new Set(ids)].filter((id) => !known.has(`${kind} ${id}`));
    for (const [id, record] of await reads.getMany(kind, missing)) known.set(`${kind} ${id}`, record);
  };
  const named = Map.groupBy(records.flatMap(namedBy), ({ kind }) => kind);
  for (const [kind, some] of named) {
    await load(
      kind,
      some.map(({ id }) => id),
    );
  }
  const cursors = await cursorsOf(reads, null);
  const tasks = records.filter(({ kind }) => kind === 'task').map(({ id }) => id);
  const work = await sharedWorkOf(reads, spaces, tasks);
  return {
    spaces: spaces.map(({ id, role, takesNew, teams }) => ({
      id,
      role,
      takesNew,
      teams: teams.filter(({ mine }) => mine).map((team) => team.id),
    })),
    me: spaces[0]?.here ?? null,
    followed: new Set(cursors.map(({ scope }) => scope)),
    pinned: new Set(cursors.filter(({ pinned }) => pinned).map(({ scope }) => scope)),
    get: (kind, id) => known.get(`${kind} ${id}`) as never,
    sharedWork: (task) => work.get(task) ?? [],
  };
}

interface Named {
  kind: Kind;
  id: string;
}

/** What a record names that says where it belongs. */
function namedBy(record: Stored): Named[] {
  const own: Named = { kind: record.kind, id: record.id };
  switch (record.kind) {
    case 'objective':
      return [{ kind: 'cycle', id: record.cycle }];
    case 'keyResult':
      return [{ kind: 'objective', id: record.objective }];
    case 'alignment':
      return [{ kind: 'objective', id: record.child }, record.parent];
    case 'revision':
      return [record.subject];
    case 'checkIn':
      return [{ kind: 'keyResult', id: record.keyResult }];
    case 'reply':
      return [{ kind: 'checkIn', id: record.checkIn }];
    case 'tie':
      return [
        { kind: 'task', id: record.task },
        { kind: 'keyResult', id: record.keyResult },
      ];
    case 'exemption':
      return [{ kind: 'task', id: record.task }];
    case 'alias':
      return [{ kind: 'task', id: record.to }];
    case 'tyingRule':
      return 'keyResult' in record.means ? [{ kind: 'keyResult', id: record.means.keyResult }] : [];
    case 'task':
      return [own];
    default:
      return [];
  }
}

/** The joined spaces, by task, that share a tie or an exemption of it. */
export async function sharedWorkOf(
  reads: Reader,
  spaces: readonly JoinedSpace[],
  tasks: readonly string[],
): Promise<Map<string, string[]>> {
  const [ties, exemptions] = await Promise.all([
    reads.whereMany('tie', 'task', tasks),
    reads.getMany('exemption', tasks),
  ]);
  const joined = new Set(spaces.map(({ id }) => id));
  return new Map(
    tasks.map((task) => {
      const work: Stored[] = [
        ...(ties.get(task) ?? []),
        ...(exemptions.get(task) ? [exemptions.get(task) as Stored] : []),
      ];
      const homes = work.flatMap(({ scope }) => parseScope(scope)?.space ?? []);
      return [task, [...new Set(homes)].filter((space) => joined.has(space)).sort()];
    }),
  );
}

/**
 * The spaces, by a task's id, that share its work: a record has one place, and a task that is tied in two spaces is told
 * to both. Empty for other kinds, and for a single space. Who only reads in a space tells it nothing.
 */
export function spacesBeside(
  reads: Reader,
  spaces: readonly JoinedSpace[],
  kind: Kind,
  ids: Iterable<string>,
): Promise<Map<string, string[]>> {
  const telling = spaces.filter(({ role, leaving }) => role !== 'viewer' && !leaving);
  if (kind !== 'task' || spaces.length < 2) return Promise.resolve(new Map());
  return sharedWorkOf(reads, telling, [...ids]);
}
