import { clockMilliseconds } from '@/lib/domain/clock';
import type { Kind, Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import { cursorOf, follow } from '@/lib/store/cursors';
import { enqueue } from '@/lib/store/outbox';
import { type Laid, layDown, wipe } from '@/lib/store/receive';
import { rawMany } from '@/lib/store/write-many';
import type { Writer } from '@/lib/store/writer';
import { type Arrival, mergeArrival } from '@/lib/sync/merge';
import { objectiveScope, parseScope, scopeIn } from '@/lib/sync/scope';
import type { Standing } from './arriving';
import { changeSpace, spacesOf } from './spaces';

/** Merges what has arrived into what is here; a person or task that another space has shared stays that space's. */
export async function receive(
  writes: Writer,
  space: JoinedSpace,
  arrivals: readonly Arrival[],
): Promise<void> {
  const spaces = await spacesOf(writes);
  const others = new Set(spaces.map(({ id }) => id).filter((id) => id !== space.id));
  const laid: Laid[] = [];
  const ahead: { kind: Kind; id: string; fields: null }[] = [];
  const alsoKnown: string[] = [];
  for (const [kind, some] of Map.groupBy(arrivals, (arrival) => arrival.kind)) {
    const known = await rawMany(
      writes,
      kind,
      some.map(({ id }) => id),
    );
    for (const arrival of some) {
      const before = known.get(arrival.id);
      const isOthers = before !== undefined && others.has(parseScope(before.scope)?.space ?? '');
      const { record, isAhead } = mergeArrival(
        before,
        isOthers ? { ...arrival, scope: before.scope } : arrival,
      );
      if (isOthers && kind === 'person') alsoKnown.push(arrival.id);
      if (record) {
        laid.push({ record, before });
        known.set(arrival.id, record);
      }
      // What was written here before it was shared is told now.
      if (isAhead && before && parseScope(before.scope)?.space !== space.id) {
        ahead.push({ kind, id: arrival.id, fields: null });
      }
    }
  }
  await layDown(writes, await withMe(writes, space, laid));
  await followOwned(writes, space, arrivals);
  await enqueue(writes, ahead);
  const people = [...new Set([...space.people, ...alsoKnown])];
  if (people.length > space.people.length) await changeSpace(writes, space.id, { people });
}

/**
 * Keeps of the check-ins of a key result that are not followed here exactly the one that says where it stands. Those
 * that are followed come by themselves.
 */
export async function receiveStandings(
  writes: Writer,
  space: JoinedSpace,
  standings: readonly Standing[],
): Promise<void> {
  const present = await writes.whereMany(
    'checkIn',
    'keyResult',
    standings.map(({ keyResult }) => keyResult),
  );
  const current: Arrival[] = [];
  const outdated: Stored[] = [];
  for (const { keyResult, checkIn } of standings) {
    const there = (present.get(keyResult) ?? []).filter(({ scope }) =>
      scope.startsWith(`${space.id}/objective:`),
    );
    const scope = checkIn?.scope ?? there[0]?.scope;
    if (scope === undefined || (await cursorOf(writes, scope))) continue;
    if (checkIn) current.push(checkIn);
    for (const one of there) if (one.id !== checkIn?.id && !(await waits(writes, one.id))) outdated.push(one);
  }
  await wipe(writes, outdated);
  await receive(writes, space, current);
}

async function waits({ transaction }: Writer, checkIn: string): Promise<boolean> {
  return (await transaction.objectStore('outbox').count(['checkIn', checkIn])) > 0;
}

/** Whoever owns an objective, or a key result of it, follows the check-ins under it. */
async function followOwned(writes: Writer, space: JoinedSpace, arrivals: readonly Arrival[]): Promise<void> {
  const owned = arrivals.flatMap(({ kind, id, scope, fields }) => {
    if (fields.owner !== space.here || scope !== scopeIn(space.id, 'org')) return [];
    return kind === 'objective' ? id : kind === 'keyResult' ? String(fields.objective) : [];
  });
  for (const objective of new Set(owned)) {
    const scope = scopeIn(space.id, objectiveScope(objective));
    if (!(await cursorOf(writes, scope))) await follow(writes, scope, clockMilliseconds(writes.clock));
  }
}

/** Whoever is at this browser is so again where all data were swapped for some that do not know them. */
async function withMe(writes: Writer, space: JoinedSpace, laid: Laid[]): Promise<Laid[]> {
  const isMe = ({ record, before }: Laid) =>
    record.kind === 'person' && record.id === space.here && before === undefined;
  if (!laid.some(isMe) || (await writes.all('person')).some(({ me }) => me)) return laid;
  return laid.map((one) => (isMe(one) ? { ...one, record: { ...one.record, me: true } as Stored } : one));
}
