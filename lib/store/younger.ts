import type { Kind } from '@/lib/domain/record';
import type { UndoStep } from './schema';
import { latestClock } from './stamp';
import type { Writer } from './writer';

/** What rests on a record of a kind, and by which index it is found. Lower kinds come first. */
const RESTS_ON = [
  ['keyResult', 'checkIn', 'keyResult'],
  ['keyResult', 'tie', 'keyResult'],
  ['objective', 'keyResult', 'objective'],
  ['cycle', 'objective', 'cycle'],
] as const;

/**
 * Ids of the records that a step created and that must stay when it is taken back: those that were changed
 * since, and those on which something rests that came later.
 */
export async function youngerThan(writes: Writer, step: UndoStep): Promise<Set<string>> {
  const created = step.changes.filter((change) => change.before === null);
  const going = new Set(created.map((change) => change.id));
  const keep = new Set<string>();
  const byKind = Map.groupBy(created, ({ kind }) => kind);
  const idsOf = (kind: Kind) => (byKind.get(kind) ?? []).map(({ id }) => id);
  for (const kind of byKind.keys()) {
    const living = await writes.getMany(kind, idsOf(kind));
    for (const id of idsOf(kind)) {
      const record = living.get(id);
      if (!record || latestClock(record) > step.id) spare(id);
    }
  }
  for (const [kind, upper, index] of RESTS_ON) {
    const resting = await writes.whereMany(upper as Kind, index as never, idsOf(kind));
    for (const [id, records] of resting) if (records.some((record) => !going.has(record.id))) spare(id);
  }
  if (created.some(({ kind }) => kind === 'person')) {
    for (const owner of await ownersBeside(writes, going)) if (going.has(owner)) spare(owner);
  }
  return keep;

  function spare(id: string) {
    keep.add(id);
    going.delete(id);
  }
}

/** The owners of everything that does not go. */
async function ownersBeside(writes: Writer, going: ReadonlySet<string>): Promise<string[]> {
  const owned = [...(await writes.all('objective')), ...(await writes.all('keyResult'))];
  return owned.flatMap(({ id, owner }) => (owner === null || going.has(id) ? [] : owner));
}
