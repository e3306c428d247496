import { clockMilliseconds } from '@/lib/domain/clock';
import type { Kind, Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { follow } from '@/lib/store/cursors';
import { countWaiting, enqueue, type OutboxEntry, settle, waitingOf } from '@/lib/store/outbox';
import type { Laid } from '@/lib/store/receive';
import { read, record as recording } from '@/lib/store/transaction';
import { rawMany } from '@/lib/store/write-many';
import type { Writer } from '@/lib/store/writer';
import { kindOfScope, parseScope } from '@/lib/sync/scope';
import { toWire } from '@/lib/sync/to-wire';
import { bytesOf, type Document, fitsWire, LARGEST_PUSH_BYTES } from '@/lib/sync/wire';
import { beneath, type Following } from './beneath';
import { elsewhere, goesTo, homeOf, placeFor } from './bound-for';
import { peopleAlong } from './people-along';
import { spacesOf } from './spaces';
import { spacesBeside, surroundingsOf } from './surroundings';

/** A record on its way to a space. */
export interface Sent {
  entry: OutboxEntry;
  document: Document;
  /** Nobody but this browser has had it so far. */
  isNew: boolean;
}

/** What is to be sent at once, and what no server would take. */
export interface Batch {
  sent: Sent[];
  tooLarge: Sent[];
}

/** What others name goes before them. */
const ORDER: readonly Kind[] = [
  'person',
  'cycle',
  'objective',
  'keyResult',
  'alignment',
  'revision',
  'checkIn',
  'reply',
  'task',
  'alias',
  'tyingRule',
  'tie',
  'exemption',
];
/** So many entries are looked at together. */
const STRETCH = 250;

/**
 * The next documents for a space, at most `most`. Records that go there for the first time get their scope in the same
 * transaction, before they leave: they may arrive although no answer comes. What belongs to no space leaves the outbox.
 * What is `held`, by kind and id, waits on.
 */
export async function nextBatch(
  context: Context,
  space: string,
  most: number,
  held: ReadonlySet<string>,
): Promise<Batch> {
  if ((await read(context, countWaiting)) === 0) return { sent: [], tooLarge: [] };
  return recording(context, async (writes) => {
    const spaces = await spacesOf(writes);
    const joined = spaces.find(({ id }) => id === space);
    const batch: Batch = { sent: [], tooLarge: [] };
    if (!joined || joined.leaving) return batch;
    let room = LARGEST_PUSH_BYTES;
    for (const kind of ORDER) {
      for (let after = ''; ; ) {
        const entries = await waitingOf(writes, kind, after, STRETCH);
        const last = entries.at(-1);
        if (!last) break;
        after = last.id;
        const asked = entries.filter(({ id }) => !held.has(`${kind} ${id}`));
        const stretch = await readyOf(writes, spaces, joined, kind, asked);
        const people = await peopleAlong(writes, joined, stretch);
        for (const one of [...people, ...stretch]) {
          const bytes = bytesOf(one.document);
          if (!fitsWire(one.document, bytes)) {
            batch.tooLarge.push(one);
            continue;
          }
          if (batch.sent.length >= most || bytes > room) return batch;
          if (batch.sent.some((other) => isSame(other, one))) continue;
          batch.sent.push(one);
          room -= bytes;
        }
      }
    }
    return batch;
  });
}

function isSame(a: Sent, b: Sent): boolean {
  return a.document.kind === 'person' && b.document.kind === 'person' && a.document.id === b.document.id;
}

async function readyOf(
  writes: Writer,
  spaces: readonly JoinedSpace[],
  space: JoinedSpace,
  kind: Kind,
  entries: readonly OutboxEntry[],
): Promise<Sent[]> {
  const records = await rawMany(
    writes,
    kind,
    entries.map(({ id }) => id),
  );
  const unplaced = [...records.values()].filter((record) => homeOf(record, spaces) === null);
  const around = await surroundingsOf(writes, spaces, unplaced);
  const alsoIn = await spacesBeside(writes, spaces, kind, records.keys());
  const ready: Sent[] = [];
  const idle: OutboxEntry[] = [];
  const placed: Laid[] = [];
  for (const entry of entries) {
    const before = records.get(entry.id);
    const home = before ? (homeOf(before, spaces) ?? placeFor(before, around, space)) : null;
    if (!before || home === null) {
      idle.push(entry);
      continue;
    }
    if (!goesTo(before, home, space, entry, alsoIn)) continue;
    const isNew = homeOf(before, spaces) === null;
    const record = isNew ? ({ ...before, scope: home } as Stored) : before;
    const scope =
      parseScope(home)?.space === space.id ? (parseScope(home)?.scope ?? 'org') : elsewhere(record);
    const document = toWire(record, scope, isNew ? null : entry.fields, space);
    if (!document) idle.push(entry);
    else ready.push({ entry, document, isNew });
    if (isNew && space.role !== 'viewer') placed.push({ record, before });
  }
  await settle(writes, idle);
  await settleIn(writes, placed);
  return ready;
}

/** Gives records their scope, follows it, and asks for what may come after them. */
async function settleIn(writes: Writer, placed: readonly Laid[]): Promise<void> {
  for (const { record } of placed) await writes.place(record, undefined);
  const scopes = new Set(placed.map(({ record }) => record.scope));
  for (const scope of scopes) {
    const kind = kindOfScope(parseScope(scope)?.scope ?? '');
    if (kind === 'objective' || kind === 'container')
      await follow(writes, scope, clockMilliseconds(writes.clock));
  }
  const after: Following[] = [];
  for (const { record } of placed) after.push(...(await beneath(writes, record)));
  await enqueue(
    writes,
    after.map((one) => ({ ...one, fields: null })),
  );
}
