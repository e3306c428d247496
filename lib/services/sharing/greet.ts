import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { cursorsOf, follow } from '@/lib/store/cursors';
import { enqueue } from '@/lib/store/outbox';
import { layDown } from '@/lib/store/receive';
import { read, record } from '@/lib/store/transaction';
import type { Remote } from '@/lib/sync/remote';
import { kindOfScope, parseScope, scopeIn, teamOf, teamScope } from '@/lib/sync/scope';
import { dropScope, sendAgain, walk } from './restart';
import { changeSpace, spacesOf } from './spaces';

const MOST_CONTAINERS = 1_000;

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
    const titlesCame = titles && !joined.titles && joined.epoch !== '';
    const now: Partial<JoinedSpace> = {
      // Titles count as shared once those that are here have been told: whoever dies before begins again.
      ...{ name, titles: titles && !titlesCame, member, role, there: person, teams, epoch: hello.epoch },
      containers: containersOf(hello),
      ...(isRestored && sendAgain()),
    };
    if (!same({ ...joined, ...now }, joined)) await changeSpace(writes, id, now);
    const always = ['org', ...teams.filter(({ mine }) => mine).map((team) => teamScope(team.id))];
    const followed = new Set((await cursorsOf(writes, id)).map(({ scope }) => scope));
    for (const scope of always.map((one) => scopeIn(id, one))) {
      if (!followed.has(scope)) await follow(writes, scope, context.now());
    }
    return titlesCame;
  });
  if (titlesCame) {
    await sendTitles(context, id);
    await record(context, (writes) => changeSpace(writes, id, { titles: true }));
  }
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

/** The containers of which a space has something; beyond so many nobody would look through them. */
function containersOf({ scopes }: Hello): string[] {
  const names = Object.keys(scopes).filter((scope) => kindOfScope(scope) === 'container');
  return names.sort().slice(0, MOST_CONTAINERS);
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
