import type { Kind, Stored } from '@/lib/domain/record';
import type { Writer } from './writer';

/** The moment, ms since the epoch, and ids for what is written then. */
export interface Minting {
  now: number;
  newId(): string;
}

/**
 * Others may have what a step has written once and for all: where it has left this machine it is withdrawn by more of
 * its kind. Answers the records that go by themselves, because only this browser has them, or all may change them.
 */
export async function withdrawSent(
  writes: Writer,
  kind: Kind,
  records: readonly Stored[],
  at: Minting,
): Promise<Stored[]> {
  if (kind !== 'checkIn' && kind !== 'revision') return [...records];
  for (const record of records.filter(isSent)) {
    if (record.kind === 'checkIn') await withdraw(writes, record, at);
    if (record.kind === 'revision') await unsay(writes, record, at);
  }
  return records.filter((record) => !isSent(record));
}

function isSent({ scope }: Stored): boolean {
  return scope !== 'own';
}

/** A void check-in takes its place, and what it had corrected or withdrawn is said again. */
async function withdraw(writes: Writer, checkIn: Stored<'checkIn'>, { newId }: Minting): Promise<void> {
  const replaced = checkIn.replaces === null ? undefined : await writes.get('checkIn', checkIn.replaces);
  if (replaced) {
    const { id, kind, scope, clock, clocks, ...fields } = replaced;
    await writes.create('checkIn', newId(), { ...fields, replaces: null, void: false });
  }
  if (checkIn.void) return;
  const { keyResult, value, confidence, author, observedOn } = checkIn;
  const fields = { keyResult, value, confidence, note: '', author, observedOn };
  await writes.create('checkIn', newId(), { ...fields, replaces: checkIn.id, void: true });
}

/** The way back is recorded as a change of its own. */
async function unsay(writes: Writer, revision: Stored<'revision'>, { now, newId }: Minting): Promise<void> {
  const { subject, before, after, by } = revision;
  const back = { subject, before: after, after: before, by, at: now, reason: '' };
  await writes.create('revision', newId(), back);
}
