import { currentCheckIn } from '@/lib/domain/check-in';
import type { Stored } from '@/lib/domain/record';
import { parseTaskKey, type SeenTask } from '@/lib/domain/task';
import type { Context } from '@/lib/services/context';
import { type Cursor, cursorOf, cursorsOf, follow, forget } from '@/lib/store/cursors';
import { countWaiting } from '@/lib/store/outbox';
import { wipe } from '@/lib/store/receive';
import { read, record } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { containerScope, kindOfScope, objectiveScope, parseScope, scopeIn } from '@/lib/sync/scope';
import { walk } from './restart';
import { changeState, spacesOf, stateOf, TEAM_TOUCHED } from './spaces';

const DAY_MS = 86_400_000;
/** What nobody has visited for so long is followed no more. */
const UNUSED_MS = 30 * DAY_MS;
/** So many projects are followed beside those that are pinned. */
const MOST_CONTAINERS = 50;

/** A person visits projects: what is shared of them is followed from now on. Answers whether any was not before. */
export async function visitContainers(context: Context, tasks: readonly SeenTask[]): Promise<boolean> {
  const scopes = tasks.flatMap(({ key, container }) => {
    const ref = parseTaskKey(key);
    return ref ? [containerScope(ref.tool, ref.site, container?.id ?? null)] : [];
  });
  return visit(context, scopes);
}

/** A person looks at objectives, or at key results of them: their check-ins are followed from now on. */
export async function visitObjective(
  context: Context,
  { kind, id }: { kind: 'objective' | 'keyResult'; id: string },
): Promise<boolean> {
  const objective = await read(context, async (reads) => {
    if ((await spacesOf(reads)).length === 0) return null;
    const found = kind === 'objective' ? id : (await reads.get('keyResult', id))?.objective;
    const shared = found === undefined ? undefined : await reads.get('objective', found);
    return shared && parseScope(shared.scope)?.scope === 'org' ? shared : null;
  });
  return objective === null ? false : visit(context, [objectiveScope(objective.id)], objective);
}

async function visit(
  context: Context,
  scopes: readonly string[],
  of?: Pick<Stored, 'scope'>,
): Promise<boolean> {
  const now = context.now();
  const stale = await read(context, async (reads) => {
    const spaces = (await spacesOf(reads)).filter((space) => !space.leaving);
    const home = of && parseScope(of.scope)?.space;
    const wanted = [...new Set(scopes)].flatMap((scope) =>
      spaces.filter(({ id }) => home === undefined || id === home).map(({ id }) => scopeIn(id, scope)),
    );
    const cursors = await Promise.all(wanted.map((scope) => cursorOf(reads, scope)));
    // A day's precision is enough, and spares a write for every page.
    return wanted.filter((_, place) => (cursors[place]?.usedAt ?? 0) < now - DAY_MS);
  });
  if (stale.length === 0) return false;
  return record(context, async (writes) => {
    let isNew = false;
    for (const scope of stale) isNew = (await follow(writes, scope, now)) || isNew;
    writes.touch(TEAM_TOUCHED);
    return isNew;
  });
}

/** Once a day forgets what was of no use for long, unless something still waits to be sent. */
export async function forgetUnused(context: Context, space: string): Promise<void> {
  const { tidiedAt = 0 } = await read(context, (reads) => stateOf(reads, space));
  if (tidiedAt > context.now() - DAY_MS) return;
  const unused = await read(context, async (reads) => {
    const joined = (await spacesOf(reads)).find(({ id }) => id === space);
    if (!joined || (await countWaiting(reads)) > 0) return [];
    const [objectives, keyResults] = await Promise.all([reads.all('objective'), reads.all('keyResult')]);
    const owned = new Set([
      ...objectives.filter(({ owner }) => owner === joined.here).map(({ id }) => objectiveScope(id)),
      ...keyResults
        .filter(({ owner }) => owner === joined.here)
        .map(({ objective }) => objectiveScope(objective)),
    ]);
    const loose = (await cursorsOf(reads, space)).filter(({ scope, pinned }) => {
      const name = parseScope(scope)?.scope ?? '';
      const kind = kindOfScope(name);
      return !pinned && (kind === 'container' || kind === 'objective') && !owned.has(name);
    });
    return beyond(loose, context.now());
  });
  for (const cursor of unused) await forgetScope(context, cursor.scope);
  await record(context, (writes) => changeState(writes, space, { tidiedAt: context.now() }));
}

function beyond(loose: readonly Cursor[], now: number): Cursor[] {
  const containers = loose
    .filter(({ scope }) => kindOfScope(parseScope(scope)?.scope ?? '') === 'container')
    .sort((a, b) => b.usedAt - a.usedAt);
  const tooMany = new Set(containers.slice(MOST_CONTAINERS));
  return loose.filter((cursor) => cursor.usedAt < now - UNUSED_MS || tooMany.has(cursor));
}

/** Takes a scope off this browser and follows it no more; of check-ins, those that say where a key result stands stay. */
export async function forgetScope(context: Context, scope: string): Promise<void> {
  await walk(context, async (writes, records) => {
    const held = records.filter((one) => one.scope === scope);
    const stay = await standing(writes, held);
    await wipe(
      writes,
      held.filter(({ id }) => !stay.has(id)),
    );
  });
  await record(context, async (writes) => {
    await forget(writes, scope);
    writes.touch(TEAM_TOUCHED);
  });
}

async function standing(writes: Writer, records: readonly Stored[]): Promise<Set<string>> {
  const checkIns = records.filter((record) => record.kind === 'checkIn') as Stored<'checkIn'>[];
  const keyResults = [...new Set(checkIns.map(({ keyResult }) => keyResult))];
  const all = await writes.whereMany('checkIn', 'keyResult', keyResults);
  const current = [...all.values()].flatMap((some) => currentCheckIn(some)?.id ?? []);
  return new Set(current);
}
