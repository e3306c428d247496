import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { cursorsOf, forget } from '@/lib/store/cursors';
import { emptyOutbox } from '@/lib/store/outbox';
import { forgetCopies, wipe } from '@/lib/store/receive';
import { putSpaceSecret } from '@/lib/store/secrets';
import { record } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { RemoteFailure } from '@/lib/sync/call-server';
import { parseScope, scopeIn, scopeOfTask } from '@/lib/sync/scope';
import { remoteFor, type SharingEdges } from './remotes';
import { walk } from './restart';
import { changeSpace, spaceNamed, spacesOf, TEAM_TOUCHED } from './spaces';
import { sharedWorkOf } from './surroundings';

/**
 * Leaves a space: what came from it stays as the person's own, or goes. What was to be sent and has not been is not
 * sent any more. Throws `notFound`, `teamByPolicy`.
 */
export async function leave(
  context: Context,
  edges: SharingEdges,
  { space, what }: { space: string; what: 'keep' | 'wipe' },
): Promise<void> {
  const joined = await record(context, async (writes) => {
    const found = await spaceNamed(writes, space);
    if (found.byPolicy) throw new Refusal('teamByPolicy');
    await changeSpace(writes, space, { leaving: what });
    return { ...found, leaving: what };
  });
  await goOnLeaving(context, edges, joined);
}

/** Ends what leaving has begun; it may be repeated from any point. */
export async function goOnLeaving(context: Context, edges: SharingEdges, space: JoinedSpace): Promise<void> {
  try {
    await (await remoteFor(context, edges, space)).leave();
  } catch (failure) {
    // The token is taken away in any case; an admin sees the device and may revoke it.
    if (!(failure instanceof RemoteFailure)) throw failure;
  }
  await walk(context, (writes, records) =>
    space.leaving === 'wipe' ? wipeOut(writes, space, records) : keepOwn(writes, space, records),
  );
  await record(context, async (writes) => {
    if (space.leaving === 'wipe') await forgetCopies(writes, isOf(space));
    for (const { scope } of await cursorsOf(writes, space.id)) await forget(writes, scope);
    await putSpaceSecret(writes, space.id, null);
    const others = (await spacesOf(writes)).filter(({ id }) => id !== space.id);
    await writes.keep('spaces', others);
    const { [space.id]: _, ...sharing } = (await writes.fact('sharing')) ?? {};
    await writes.keep('sharing', sharing);
    const { [space.id]: __, ...figures } = (await writes.fact('figures')) ?? {};
    await writes.keep('figures', figures);
    const refused = (await writes.fact('refused')) ?? [];
    await writes.keep(
      'refused',
      refused.filter((one) => one.space !== space.id),
    );
    if (others.length === 0) {
      await emptyOutbox(writes);
      await writes.keep('clockCorrection', 0);
    }
    writes.touch(TEAM_TOUCHED);
  });
}

async function wipeOut(writes: Writer, space: JoinedSpace, records: readonly Stored[]): Promise<void> {
  const held = records.filter(isOf(space));
  const elsewhere = new Map(
    (await spacesOf(writes))
      .filter(({ id }) => id !== space.id)
      .flatMap(({ id, people }) => people.map((person) => [person, id] as const)),
  );
  const stays = ({ kind, id }: Stored) => kind === 'person' && (id === space.here || elsewhere.has(id));
  const tasks = held.filter((one): one is Stored<'task'> => one.kind === 'task');
  const others = (await spacesOf(writes)).filter(({ id }) => id !== space.id);
  const ids = tasks.map(({ id }) => id);
  const shared = await sharedWorkOf(writes, others, ids);
  // A task that is tied in another space as well has its place there from then on.
  const next = (task: Stored<'task'>) => shared.get(task.id)?.[0];
  await wipe(
    writes,
    held.filter((one) => !stays(one) && !(one.kind === 'task' && next(one))),
  );
  for (const person of held.filter(stays)) await moveTo(writes, person, elsewhere.get(person.id) ?? null);
  for (const task of tasks) {
    const home = next(task);
    if (home) await writes.place({ ...task, scope: scopeIn(home, scopeOfTask(task)) }, undefined);
  }
}

async function keepOwn(writes: Writer, space: JoinedSpace, records: readonly Stored[]): Promise<void> {
  const others = (await spacesOf(writes)).filter(({ id }) => id !== space.id);
  for (const one of records.filter(isOf(space))) {
    const next = one.kind === 'person' ? others.find(({ people }) => people.includes(one.id)) : undefined;
    await moveTo(writes, one, next?.id ?? null);
  }
}

function moveTo(writes: Writer, one: Stored, space: string | null): Promise<void> {
  return writes.place({ ...one, scope: space === null ? 'own' : scopeIn(space, 'org') } as Stored, undefined);
}

function isOf({ id }: JoinedSpace): (record: Stored) => boolean {
  return ({ scope }) => parseScope(scope)?.space === id;
}
