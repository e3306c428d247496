import type { Kind, Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { type Cursor, forget, putCursor, rewind } from '@/lib/store/cursors';
import { enqueue } from '@/lib/store/outbox';
import type { Reader } from '@/lib/store/reader';
import { forgetCopies, type Place, WALK, walkOn, wipe } from '@/lib/store/receive';
import { read, record } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { parseScope } from '@/lib/sync/scope';
import { changeSpace, spacesOf } from './spaces';

/** So many records are walked through in one transaction: a command that comes in between waits no longer. */
const STRETCH = 1_000;

/** Kinds that go to the space which takes what belongs nowhere; all else follows them. */
const LEADING = new Set<Kind>(['cycle', 'exemption', 'tyingRule']);

/** What marks a space whose scopes are to be received from their beginnings, and all of whose records sent again. */
export function sendAgain(): Pick<JoinedSpace, 'anew'> {
  return { anew: true };
}

/** Walks through everything that is kept; each stretch is a transaction of its own, and harmless to repeat. */
export async function walk(
  context: Context,
  work: (writes: Writer, records: Stored[]) => Promise<void>,
): Promise<void> {
  await inStretches((at) =>
    record(context, async (writes) => {
      const { records, next } = await walkOn(writes, at, STRETCH);
      await work(writes, records);
      return next;
    }),
  );
}

/** Walks through the same and changes nothing. */
export async function look(
  context: Context,
  at: (reads: Reader, records: Stored[]) => Promise<void>,
): Promise<void> {
  await inStretches((place) =>
    read(context, async (reads) => {
      const { records, next } = await walkOn(reads, place, STRETCH);
      await at(reads, records);
      return next;
    }),
  );
}

async function inStretches(goOn: (from: Place) => Promise<Place | null>): Promise<void> {
  let place: Place | null = { store: WALK[0] as string, after: null };
  while (place) place = await goOn(place);
}

/** Begins a space anew: everything of it waits to be sent, and its scopes are received from their beginnings. */
export async function beginAnew(context: Context, space: string): Promise<void> {
  await walk(context, async (writes, records) => {
    const spaces = await spacesOf(writes);
    const takes = spaces.find(({ id }) => id === space)?.takesNew ?? false;
    const lost = records.filter(({ scope }) => isOfNobody(scope, spaces));
    for (const one of lost) await writes.place({ ...one, scope: 'own' } as Stored, undefined);
    const wanted = records.filter(
      ({ kind, scope }) =>
        parseScope(scope)?.space === space ||
        (takes && LEADING.has(kind) && (scope === 'own' || isOfNobody(scope, spaces))),
    );
    await enqueue(
      writes,
      wanted.map(({ kind, id, scope }) => {
        const entry = { kind, id, fields: null };
        return parseScope(scope)?.space === space ? { ...entry, again: true } : entry;
      }),
    );
  });
  await record(context, async (writes) => {
    const joined = (await spacesOf(writes)).find(({ id }) => id === space);
    if (!joined) return;
    await rewind(writes, space);
    const { anew, ...rest } = joined;
    await writes.keep(
      'spaces',
      (await spacesOf(writes)).map((one) => (one.id === space ? rest : one)),
    );
    await enqueue(writes, [{ kind: 'person', id: joined.here, fields: null }]);
  });
}

/** Receives a scope from its beginning, and notes what is here, so that what the server has purged can be dropped. */
export async function sweepAgain(writes: Writer, cursor: Cursor): Promise<void> {
  const missing: string[] = [];
  const waiting = new Set(
    ((await writes.transaction.objectStore('outbox').getAllKeys()) as [string, string][]).map(
      ([kind, id]) => `${kind} ${id}`,
    ),
  );
  let place: Place | null = { store: WALK[0] as string, after: null };
  while (place) {
    const { records, next }: Awaited<ReturnType<typeof walkOn>> = await walkOn(writes, place, STRETCH);
    for (const { kind, id, scope } of records) {
      if (scope === cursor.scope && !waiting.has(`${kind} ${id}`)) missing.push(`${kind} ${id}`);
    }
    place = next;
  }
  await putCursor(writes, { ...cursor, revision: 0, missing });
}

/** Takes a scope off this browser, copies included: the right to see it was withdrawn. */
export async function dropScope(context: Context, scope: string): Promise<void> {
  await walk(context, (writes, records) =>
    wipe(
      writes,
      records.filter((record) => record.scope === scope),
    ),
  );
  await record(context, async (writes) => {
    await forgetCopies(writes, (record) => record.scope === scope);
    await forget(writes, scope);
    const space = parseScope(scope)?.space;
    if (space) await changeSpace(writes, space, {});
  });
}

/** A scope of a space that is not joined: its record came with a backup of another browser. */
function isOfNobody(scope: string, spaces: readonly JoinedSpace[]): boolean {
  const home = parseScope(scope);
  return home !== null && !spaces.some(({ id }) => id === home.space);
}
