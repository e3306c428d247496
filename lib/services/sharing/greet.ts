import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { cursorsOf, follow } from '@/lib/store/cursors';
import { enqueue } from '@/lib/store/outbox';
import type { Reader } from '@/lib/store/reader';
import { layDown } from '@/lib/store/receive';
import { read, record } from '@/lib/store/transaction';
import type { Remote } from '@/lib/sync/remote';
import { objectiveScope, parseScope, scopeIn, teamOf, teamScope } from '@/lib/sync/scope';
import { dropScope, sendAgain, walk } from './restart';
import { changeSpace, spacesOf } from './spaces';

type Hello = Awaited<ReturnType<Remote['hello']>>;

/**
 * Takes over what the server says of the space and of the person's part in it, follows what always is, and takes off
 * this browser what may not be seen any more.
 */
export async function greet(context: Context, id: string, hello: Hello): Promise<void> {
  const titlesCame = await record(context, async (writes) => {
    const joined = (await spacesOf(writes)).find((space) => space.id === id);
    if (!joined) return false;
    const { name, titles } = hello.space;
    const { member, person, role } = hello.me;
    const teams = hello.teams.map((team) => ({ ...team, id: teamOf(team.id) ?? team.id }));
    const isRestored = joined.epoch !== '' && joined.epoch !== hello.epoch;
    const now: Partial<JoinedSpace> = {
      ...{ name, titles, member, role, there: person, teams, epoch: hello.epoch },
      ...(isRestored && sendAgain()),
    };
    if (!same({ ...joined, ...now }, joined)) await changeSpace(writes, id, now);
    const always = ['org', ...teams.filter(({ mine }) => mine).map((team) => teamScope(team.id))];
    const owned = await ownedObjectives(writes, joined);
    const followed = new Set((await cursorsOf(writes, id)).map(({ scope }) => scope));
    for (const scope of [...always, ...owned.map(objectiveScope)].map((one) => scopeIn(id, one))) {
      if (!followed.has(scope)) await follow(writes, scope, context.now());
    }
    return titles && !joined.titles && joined.epoch !== '';
  });
  if (titlesCame) await sendTitles(context, id);
  const gone = await read(context, async (reads) => {
    const joined = (await spacesOf(reads)).find((space) => space.id === id);
    // A restored server may not know its scopes yet: they are sent again first.
    return joined && !joined.anew ? (await cursorsOf(reads, id)).filter(isGone) : [];
  });
  for (const { scope } of gone) await dropScope(context, scope);

  function isGone({ scope, known }: { scope: string; known: boolean }): boolean {
    return known && !Object.hasOwn(hello.scopes, parseScope(scope)?.scope ?? '');
  }
}

/** The shared objectives of which the person owns something: their check-ins are of use here. */
async function ownedObjectives(reads: Reader, { id, here }: JoinedSpace): Promise<string[]> {
  const org = scopeIn(id, 'org');
  const [objectives, keyResults] = await Promise.all([reads.all('objective'), reads.all('keyResult')]);
  const owned = [
    ...objectives.filter(({ owner, scope }) => owner === here && scope === org).map((one) => one.id),
    ...keyResults.filter(({ owner, scope }) => owner === here && scope === org).map((one) => one.objective),
  ];
  return [...new Set(owned)];
}

/** The space shares titles from now on: those that are known here are told. */
function sendTitles(context: Context, id: string): Promise<void> {
  return walk(context, async (writes, records) => {
    const tasks = records.filter(
      (record): record is Stored<'task'> => record.kind === 'task' && parseScope(record.scope)?.space === id,
    );
    // The server has containers without their names: only a newer one takes their place.
    const named = tasks.filter(({ container }) => container?.title);
    const renewed = named.map((before) => ({
      before,
      record: { ...before, clocks: { ...before.clocks, container: writes.clock } },
    }));
    await layDown(writes, renewed);
    await enqueue(
      writes,
      tasks.map((task) => ({ kind: 'task', id: task.id, fields: ['title', 'container'] })),
    );
  });
}
