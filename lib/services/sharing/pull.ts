import type { Kind } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { chunks } from '@/lib/store/chunks';
import { type Cursor, cursorOf, cursorsOf, putCursor } from '@/lib/store/cursors';
import { wipe } from '@/lib/store/receive';
import { read, record } from '@/lib/store/transaction';
import { rawMany } from '@/lib/store/write-many';
import type { Writer } from '@/lib/store/writer';
import type { Remote } from '@/lib/sync/remote';
import { parseScope, scopeIn } from '@/lib/sync/scope';
import { MOST_IN_PAGE } from '@/lib/sync/wire';
import { soundOnes } from './arriving';
import { receive, receiveStandings } from './receive';
import type { SharingEdges } from './remotes';
import { dropScope, sendAgain, sweepAgain } from './restart';
import { changeSpace, changeState, spacesOf, stateOf } from './spaces';

type Pulled = Awaited<ReturnType<Remote['pull']>>;

/** So many scopes are asked about at once. */
const MOST_SCOPES = 500;

/**
 * Receives what has changed in the scopes that are followed, page by page: a page and its cursors are one transaction,
 * so that the worker may be killed between any two. Throws RemoteFailure. False when the space has to be begun anew.
 */
export async function pull(
  context: Context,
  edges: SharingEdges,
  remote: Remote,
  space: string,
  latest: number,
): Promise<boolean> {
  const all = await read(context, (reads) => cursorsOf(reads, space));
  for (const some of chunks(all, MOST_SCOPES)) {
    for (let more = true; more; ) {
      const asked = await cursorsNow(context, some);
      const answer = await remote.pull(asked, MOST_IN_PAGE);
      if (!(await isEmpty(context, space, answer))) {
        const isSame = await takePage(context, edges, space, asked, answer, latest);
        if (!isSame) return false;
      }
      for (const scope of answer.gone) await dropScope(context, scopeIn(space, scope));
      more = answer.more || Object.values(answer.cursors).some((revision) => revision < 0);
    }
  }
  return true;
}

async function cursorsNow(context: Context, some: readonly Cursor[]): Promise<Record<string, number>> {
  const now = await read(context, (reads) => Promise.all(some.map(({ scope }) => cursorOf(reads, scope))));
  return Object.fromEntries(
    now.flatMap((cursor) => (cursor ? [[parseScope(cursor.scope)?.scope as string, cursor.revision]] : [])),
  );
}

/** Whether an answer has nothing to be kept. */
function isEmpty(context: Context, space: string, answer: Pulled): Promise<boolean> {
  return read(context, async (reads) => {
    const joined = (await spacesOf(reads)).find(({ id }) => id === space);
    const hasNews = answer.documents.length > 0 || Object.keys(answer.cursors).length > 0;
    const isSwept = (await cursorsOf(reads, space)).every(({ missing }) => missing === undefined);
    return joined !== undefined && !joined.leaving && joined.epoch === answer.epoch && !hasNews && isSwept;
  });
}

function takePage(
  context: Context,
  edges: SharingEdges,
  space: string,
  asked: Record<string, number>,
  answer: Pulled,
  latest: number,
): Promise<boolean> {
  return record(context, async (writes) => {
    const joined = (await spacesOf(writes)).find(({ id }) => id === space);
    if (!joined || joined.leaving) return false;
    if (answer.epoch !== joined.epoch || Object.values(answer.cursors).includes(-2)) {
      await changeSpace(writes, space, { epoch: answer.epoch, ...sendAgain() });
      return false;
    }
    const followed = new Set(Object.keys(asked).map((scope) => scopeIn(space, scope)));
    const { arrivals, standings, dropped } = soundOnes(answer.documents, joined, edges, latest);
    // What came for a scope that nobody asked about is no answer.
    const wanted = arrivals.filter(({ scope }) => followed.has(scope));
    await receive(writes, joined, wanted);
    await receiveStandings(writes, joined, standings);
    await moveOn(writes, joined, asked, answer, new Set(wanted.map(({ kind, id }) => `${kind} ${id}`)));
    const bad = dropped + arrivals.length - wanted.length;
    if (bad > 0) {
      await changeState(writes, space, { dropped: (await stateOf(writes, space)).dropped + bad });
    }
    return true;
  });
}

/** Moves each cursor on, unless it was set elsewhere while the server was asked. */
async function moveOn(
  writes: Writer,
  space: JoinedSpace,
  asked: Record<string, number>,
  { cursors, more }: Pulled,
  came: ReadonlySet<string>,
): Promise<void> {
  for (const [scope, before] of Object.entries(asked)) {
    const cursor = await cursorOf(writes, scopeIn(space.id, scope));
    if (!cursor || cursor.revision !== before) continue;
    const revision = cursors[scope] ?? before;
    if (revision === -1) {
      await sweepAgain(writes, cursor);
      continue;
    }
    const missing = cursor.missing?.filter((name) => !came.has(name));
    if (missing && !more) await dropMissing(writes, missing);
    const isMoved = revision !== before || missing !== undefined;
    if (!isMoved) continue;
    const { missing: _, ...rest } = cursor;
    const left = missing && more ? { missing } : {};
    await putCursor(writes, { ...rest, ...left, revision, known: cursor.known || revision > 0 });
  }
}

/** What the server has purged, and this browser has kept, is gone. */
async function dropMissing(writes: Writer, names: readonly string[]): Promise<void> {
  const split = names.map((name) => {
    const at = name.indexOf(' ');
    return { kind: name.slice(0, at) as Kind, id: name.slice(at + 1) };
  });
  for (const [kind, some] of Map.groupBy(split, (one) => one.kind)) {
    const records = await rawMany(
      writes,
      kind,
      some.map(({ id }) => id),
    );
    await wipe(writes, [...records.values()]);
  }
}
