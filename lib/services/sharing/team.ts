import { Refusal } from '@/lib/domain/refusal';
import type { JoinedSpace } from '@/lib/domain/space';
import type { SpaceAnswer, SpaceState, TeamAnswer, TeamTrouble } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { countWaiting, type OutboxEntry } from '@/lib/store/outbox';
import type { Reader } from '@/lib/store/reader';
import { read, record } from '@/lib/store/transaction';
import { parseScope } from '@/lib/sync/scope';
import { readEnrolment } from './enrol';
import type { SharingEdges } from './remotes';
import { spaceNamed, spacesOf, stateOf, TEAM_TOUCHED } from './spaces';

/** Beyond so many that wait, they are not told apart by their space. */
const MOST_LOOKED_AT = 1_000;
const WAITING_OUT = new Set<TeamTrouble>(['offline', 'slow', 'busy', 'serverFailed']);

/** The spaces that are joined, and how sharing goes. `isRunning`: a run goes on at this moment. */
export async function readTeam(
  context: Context,
  edges: SharingEdges,
  isRunning: boolean,
): Promise<TeamAnswer> {
  const enrolment = await readEnrolment(context, edges);
  return read(context, async (reads) => {
    const spaces = await spacesOf(reads);
    const pending = await pendingBySpace(reads, spaces);
    const refused = (await reads.fact('refused')) ?? [];
    const answers = spaces.map(async (space): Promise<SpaceAnswer> => {
      const { lastSyncedAt, trouble, until, dropped } = await stateOf(reads, space.id);
      const { id, url, name, role, titles, takesNew, byPolicy, auth, teams } = space;
      const waiting = pending.get(id) ?? 0;
      return {
        ...{ id, url, name, role, titles, takesNew, byPolicy, auth, teams, trouble, lastSyncedAt, dropped },
        person: { id: space.here, name: (await reads.get('person', space.here))?.name ?? '' },
        state: stateName(space, { isRunning, trouble, waiting, lastSyncedAt }),
        nextTryAt: until > context.now() ? until : null,
        pending: waiting,
        refused: refused.filter((one) => one.space === id).length,
      };
    });
    return { spaces: await Promise.all(answers), enrolment };
  });
}

function stateName(
  space: JoinedSpace,
  at: { isRunning: boolean; trouble: TeamTrouble | null; waiting: number; lastSyncedAt: number | null },
): SpaceState {
  if (space.leaving) return 'leaving';
  if (at.isRunning) return 'syncing';
  if (at.trouble === 'incomplete') return 'waiting';
  if (at.trouble !== null) return WAITING_OUT.has(at.trouble) ? 'offline' : 'stopped';
  return at.waiting > 0 || at.lastSyncedAt === null ? 'waiting' : 'fresh';
}

async function pendingBySpace(reads: Reader, spaces: readonly JoinedSpace[]): Promise<Map<string, number>> {
  const all = await countWaiting(reads);
  const taker = spaces.find(({ takesNew }) => takesNew) ?? spaces[0];
  if (all === 0 || !taker) return new Map();
  if (spaces.length === 1 || all > MOST_LOOKED_AT) return new Map(spaces.map(({ id }) => [id, all]));
  const entries: OutboxEntry[] = await reads.transaction.objectStore('outbox').getAll();
  const counts = new Map<string, number>();
  for (const { kind, id } of entries) {
    const home = parseScope((await reads.raw(kind, id))?.scope ?? '')?.space ?? taker.id;
    counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return counts;
}

/** Says whether what is made here, and belongs to no other space, is shared in a space; at most one takes it. */
export function takeNew(context: Context, { space, on }: { space: string; on: boolean }): Promise<void> {
  return record(context, async (writes) => {
    const { role } = await spaceNamed(writes, space);
    if (role === 'viewer' && on) throw new Refusal('teamViewer');
    const spaces = await spacesOf(writes);
    await writes.keep(
      'spaces',
      // What is here already is looked through again: some of it may belong there now.
      spaces.map((one) =>
        one.id === space
          ? { ...one, takesNew: on, ...(on && { anew: true as const }) }
          : { ...one, takesNew: on ? false : one.takesNew },
      ),
    );
    writes.touch(TEAM_TOUCHED);
  });
}
