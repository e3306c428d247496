import type { Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { ScopeAnswer } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { type Cursor, cursorOf, cursorsOf, follow, putCursor } from '@/lib/store/cursors';
import { everyRecord } from '@/lib/store/every-record';
import { enqueue } from '@/lib/store/outbox';
import { read, record } from '@/lib/store/transaction';
import { kindOfScope, objectiveScope, parseScope, scopeIn, scopeOfTask, teamScope } from '@/lib/sync/scope';
import { walk } from './restart';
import { spaceNamed, TEAM_TOUCHED } from './spaces';

/** The scopes of a space that are followed, and the teams and containers that could be. Throws `notFound`. */
export async function readScopes(context: Context, { space }: { space: string }): Promise<ScopeAnswer[]> {
  const [joined, cursors, objectives, keyResults] = await read(context, async (reads) =>
    Promise.all([
      spaceNamed(reads, space),
      cursorsOf(reads, space),
      reads.all('objective'),
      reads.all('keyResult'),
    ]),
  );
  const held = new Map<string, ScopeAnswer['holds']>();
  const titles = new Map<string, string>(joined.teams.map(({ id, name }) => [teamScope(id), name]));
  for (const { id, title } of objectives) titles.set(objectiveScope(id), title);
  const count = (scope: string, of: keyof ScopeAnswer['holds']) => {
    const home = parseScope(scope);
    if (home?.space !== space) return;
    const before = held.get(home.scope) ?? { checkIns: 0, tasks: 0, ties: 0 };
    held.set(home.scope, { ...before, [of]: before[of] + 1 });
  };
  for (const { scope } of await everyRecord(context, 'checkIn')) count(scope, 'checkIns');
  for (const { scope } of await everyRecord(context, 'tie')) count(scope, 'ties');
  const met = new Map<string, number>();
  for (const task of await everyRecord(context, 'task')) {
    count(task.scope, 'tasks');
    const container = scopeOfTask(task);
    met.set(container, (met.get(container) ?? 0) + 1);
    if (task.container?.title) titles.set(container, task.container.title);
  }
  const known = new Map(cursors.map((cursor) => [parseScope(cursor.scope)?.scope ?? '', cursor]));
  const all = new Set([
    ...known.keys(),
    ...joined.teams.map(({ id }) => teamScope(id)),
    ...joined.containers,
    ...met.keys(),
  ]);
  const owned = new Set(
    [...objectives, ...keyResults].filter(({ owner }) => owner === joined.here).map(scopeOfOwned),
  );
  return [...all].map((scope) => answerOf(scope, known.get(scope), joined, owned, titles, held));
}

function answerOf(
  scope: string,
  cursor: Cursor | undefined,
  joined: JoinedSpace,
  owned: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, ScopeAnswer['holds']>,
): ScopeAnswer {
  const of = kindOfScope(scope);
  const mine = joined.teams.some((team) => teamScope(team.id) === scope && team.mine);
  return {
    scope,
    of,
    title: titles.get(scope) ?? '',
    pinned: cursor?.pinned ?? false,
    always: of === 'organisation' || mine || owned.has(scope),
    usedAt: cursor?.usedAt ?? null,
    holds: held.get(scope) ?? { checkIns: 0, tasks: 0, ties: 0 },
  };
}

function scopeOfOwned(record: Stored<'objective'> | Stored<'keyResult'>): string {
  return objectiveScope(record.kind === 'objective' ? record.id : record.objective);
}

/**
 * Follows a scope for good, or no more than its use asks for. Of a container that is pinned every task that was met is
 * shared, so that coverage counts for everyone.
 */
export async function pin(
  context: Context,
  { space, scope, pinned }: { space: string; scope: string; pinned: boolean },
): Promise<void> {
  const full = scopeIn(space, scope);
  await record(context, async (writes) => {
    await spaceNamed(writes, space);
    await follow(writes, full, context.now());
    const cursor = await cursorOf(writes, full);
    if (cursor) await putCursor(writes, { ...cursor, pinned });
    writes.touch(TEAM_TOUCHED);
  });
  if (!pinned || kindOfScope(scope) !== 'container') return;
  await walk(context, async (writes, records) => {
    const tasks = records.filter(
      (one) => one.kind === 'task' && one.scope === 'own' && scopeOfTask(one) === scope,
    );
    await enqueue(
      writes,
      tasks.map(({ id }) => ({ kind: 'task', id, fields: null })),
    );
  });
}
