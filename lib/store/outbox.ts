import type { Clock } from '@/lib/domain/clock';
import type { Kind, Stored } from '@/lib/domain/record';
import { isShared } from '@/lib/domain/shared-fields';
import { putEach } from './each';
import type { Reader } from './reader';
import { fieldsOf } from './stamp';
import type { Writer } from './writer';

/** A record that waits to be sent to a space. */
export interface OutboxEntry {
  kind: Kind;
  id: string;
  /** The fields to send; null: the whole record. */
  fields: string[] | null;
  /** When it was last asked for: an entry that was asked for again while it was sent stays. */
  clock: Clock;
  /** It is told once more, because the server may have lost it. */
  again?: true;
  /** Of a person, whom several spaces may know: those that have it already. */
  sentTo?: string[];
}

/**
 * Puts what a command has changed into the outbox, in the command's own transaction; answers whether anything is to be
 * sent. Nothing is while no space is joined.
 */
export async function keepOutgoing(writes: Writer): Promise<boolean> {
  if (writes.written.length === 0) return false;
  const spaces = (await writes.fact('spaces')) ?? [];
  if (spaces.length === 0) return false;
  const isMet = await pinnedContainers(writes);
  const latest = new Map(writes.written.map((record) => [`${record.kind} ${record.id}`, record]));
  const wanted = [...latest.values()].flatMap((record) => {
    // A person is sent with what names them, a task with its first tie.
    const waits = record.scope === 'own' && (record.kind === 'person' || record.kind === 'task');
    if (waits && !isMet(record)) return [];
    const fields = changedFields(record, writes.clock);
    return fields?.length === 0 ? [] : [{ kind: record.kind, id: record.id, fields }];
  });
  return enqueue(writes, wanted);
}

/** Asks for records to be sent; what they already wait for is sent with it. Answers whether there were any. */
export async function enqueue(
  writes: Writer,
  wanted: readonly Pick<OutboxEntry, 'kind' | 'id' | 'fields' | 'again'>[],
): Promise<boolean> {
  const store = writes.transaction.objectStore('outbox');
  const isSmall = wanted.length < 200;
  const waiting = isSmall ? [] : ((await store.getAll()) as OutboxEntry[]);
  const known = new Map(waiting.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const entries = await Promise.all(
    wanted.map(async ({ kind, id, fields, again }): Promise<OutboxEntry> => {
      const before: OutboxEntry | undefined = isSmall
        ? await store.get([kind, id])
        : known.get(`${kind} ${id}`);
      const isAgain = again ?? before?.again;
      const entry = { kind, id, fields: together(before, fields), clock: writes.clock };
      return isAgain ? { ...entry, again: true } : entry;
    }),
  );
  await putEach(store, entries);
  return entries.length > 0;
}

/** The records of a kind that wait, at most `most`, after that id. */
export function waitingOf(reads: Reader, kind: Kind, after: string, most: number): Promise<OutboxEntry[]> {
  const range = IDBKeyRange.bound([kind, after], [kind, '\uffff'], true);
  return reads.transaction.objectStore('outbox').getAll(range, most);
}

/** Takes entries out, unless they were asked for again since they were read. */
export async function settle(writes: Writer, sent: readonly OutboxEntry[]): Promise<void> {
  const store = writes.transaction.objectStore('outbox');
  await Promise.all(
    sent.map(async ({ kind, id, clock }) => {
      const now: OutboxEntry | undefined = await store.get([kind, id]);
      if (now?.clock === clock) await store.delete([kind, id]);
    }),
  );
}

/** Notes that a space has a person, while other spaces wait for them. */
export async function noteSent(writes: Writer, entry: OutboxEntry, space: string): Promise<void> {
  const store = writes.transaction.objectStore('outbox');
  const now: OutboxEntry | undefined = await store.get([entry.kind, entry.id]);
  if (now?.clock === entry.clock) await store.put({ ...now, sentTo: [...(now.sentTo ?? []), space] });
}

/** What of these records waits to be sent, by kind and id: `all` of it, or these fields. */
export async function unsentOf(
  reads: Reader,
  records: readonly Stored[],
): Promise<Map<string, 'all' | string[]>> {
  const store = reads.transaction.objectStore('outbox');
  const found = await Promise.all(
    records.map(({ kind, id }): Promise<OutboxEntry | undefined> => store.get([kind, id])),
  );
  const waiting = found.filter((entry) => entry !== undefined);
  return new Map(waiting.map(({ kind, id, fields }) => [`${kind} ${id}`, fields ?? 'all']));
}

/** How many records wait. */
export function countWaiting(reads: Reader): Promise<number> {
  return reads.transaction.objectStore('outbox').count();
}

/** Nothing waits any more. */
export async function emptyOutbox(writes: Writer): Promise<void> {
  await writes.transaction.objectStore('outbox').clear();
}

function changedFields(record: Stored, clock: Clock): string[] | null {
  if (record.clock === clock) return null;
  return fieldsOf(record).filter((field) => record.clocks[field] === clock && isShared(record.kind, field));
}

function together(before: OutboxEntry | undefined, fields: string[] | null): string[] | null {
  if (!before) return fields;
  return before.fields === null || fields === null ? null : [...new Set([...before.fields, ...fields])];
}

/** Whether a task was met in a container that somebody has pinned here: all of it is shared. */
async function pinnedContainers({ transaction }: Reader): Promise<(record: Stored) => boolean> {
  const cursors: { scope: string; pinned: boolean }[] = await transaction.objectStore('cursors').getAll();
  const pinned = cursors.filter((cursor) => cursor.pinned).map(({ scope }) => scope);
  return (record) => {
    if (record.kind !== 'task' || pinned.length === 0 || !record.container) return false;
    const [tool, site] = record.id.split(':');
    const ending = `/${tool}:${site}:${encodeURIComponent(record.container.id)}`;
    return pinned.some((scope) => scope.endsWith(ending));
  };
}
