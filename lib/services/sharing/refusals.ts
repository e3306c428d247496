import type { Kind, Stored } from '@/lib/domain/record';
import { SHARED_FIELDS } from '@/lib/domain/shared-fields';
import type { JoinedSpace, KeptRefusal } from '@/lib/domain/space';
import type { RefusedReason } from '@/lib/domain/team';
import { cursorOf, putCursor } from '@/lib/store/cursors';
import { settle } from '@/lib/store/outbox';
import { layDown } from '@/lib/store/receive';
import { fieldsOf } from '@/lib/store/stamp';
import type { Writer } from '@/lib/store/writer';
import { type Arrival, NEVER, putBack } from '@/lib/sync/merge';
import type { Sent } from './outgoing';
import { TEAM_TOUCHED } from './spaces';

/** So many refusals are kept; older ones make room. */
const MOST_KEPT = 200;

/** A change that a server did not take, and what it has instead; null for nothing. */
export interface Refused {
  sent: Sent;
  reason: RefusedReason;
  now: Arrival | null;
}

/**
 * Takes refused changes back, and keeps what they said for the person to see. A record that nobody else has goes; one
 * that the server has is as the server has it. What was changed again meanwhile is judged when that is sent.
 */
export async function takeBackRefused(
  writes: Writer,
  space: JoinedSpace,
  refused: readonly Refused[],
  id: () => string,
  at: number,
): Promise<void> {
  const kept: KeptRefusal[] = [];
  for (const { sent, reason, now } of refused) {
    const { kind, id: recordId } = sent.entry;
    const record = (await writes.raw(kind, recordId)) as Stored | undefined;
    if (!record || (await isAskedAgain(writes, sent))) continue;
    const isKnown = now !== null || (reason === 'viewer' && !sent.isNew);
    if (now) await layDown(writes, [{ record: putBack(record, now), before: record }]);
    else if (isKnown) await disown(writes, record, sent.entry.fields);
    else await takeOut(writes, record);
    await settle(writes, [sent.entry]);
    // A recorded change goes with the change that it records: one word about both is enough.
    if (kind === 'revision') continue;
    const said = isKnown ? changed(record, sent.entry.fields) : allOf(record);
    kept.push({
      id: id(),
      space: space.id,
      kind: kind as Kind,
      record: recordId,
      reason,
      at,
      said,
      isGone: !isKnown,
    });
  }
  if (kept.length === 0) return;
  const before = (await writes.fact('refused')) ?? [];
  await writes.keep('refused', [...kept.reverse(), ...before].slice(0, MOST_KEPT));
  writes.touch(TEAM_TOUCHED);
}

async function isAskedAgain({ transaction }: Writer, { entry }: Sent): Promise<boolean> {
  const now = await transaction.objectStore('outbox').get([entry.kind, entry.id]);
  return now !== undefined && now.clock !== entry.clock;
}

async function takeOut(writes: Writer, record: Stored): Promise<void> {
  const clocks = { ...record.clocks, deleted: writes.clock };
  await layDown(writes, [{ record: { ...record, deleted: true, clocks }, before: record }]);
}

/** What was written here counts for nothing any more, and the scope is received anew to say what does. */
async function disown(writes: Writer, record: Stored, fields: string[] | null): Promise<void> {
  const names = fields ?? [...SHARED_FIELDS[record.kind], 'deleted'].filter((name) => name in record);
  const clocks = { ...record.clocks, ...Object.fromEntries(names.map((name) => [name, NEVER])) };
  const { deleted, ...living } = record;
  const after = names.includes('deleted') ? ({ ...living, clocks } as Stored) : { ...record, clocks };
  await layDown(writes, [{ record: after, before: record }]);
  const cursor = await cursorOf(writes, record.scope);
  if (cursor) await putCursor(writes, { ...cursor, revision: 0 });
}

function changed(record: Stored, fields: string[] | null): Record<string, unknown> {
  return fields === null ? allOf(record) : pick(record, fields);
}

function allOf(record: Stored): Record<string, unknown> {
  return pick(record, fieldsOf(record));
}

function pick(record: Stored, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, (record as unknown as Record<string, unknown>)[name]]),
  );
}
