import type { Kind, Stored } from '@/lib/domain/record';
import type { UndoStep } from './schema';
import { fieldClock, latestClock } from './stamp';
import { nameOf } from './unchanged';
import type { Writer } from './writer';

/** What rests on a record of a kind, and by which index it is found. Lower kinds come first. */
const RESTS_ON = [
  ['checkIn', 'reply', 'checkIn'],
  ['person', 'checkIn', 'blockerFor'],
  ['keyResult', 'checkIn', 'keyResult'],
  ['keyResult', 'tie', 'keyResult'],
  ['objective', 'keyResult', 'objective'],
  ['cycle', 'objective', 'cycle'],
] as const;

/**
 * The records that a step created and that go when it is taken back: neither those that were changed since, nor
 * those on which something rests that came later.
 */
export async function createdBy(writes: Writer, step: UndoStep): Promise<Map<Kind, Stored[]>> {
  const created = Map.groupBy(
    step.changes.filter((change) => change.before === null),
    ({ kind }) => kind,
  );
  const going = new Map<string, Stored>();
  for (const [kind, changes] of created) {
    const living = await writes.getMany(
      kind,
      changes.map(({ id }) => id),
    );
    for (const record of living.values())
      if (latestClock(record) <= step.id) going.set(nameOf(record), record);
  }
  for (const [kind, upper, index] of RESTS_ON) {
    const ids = (created.get(kind) ?? []).map(({ id }) => id);
    for (const id of await restedOn(writes, upper, index, ids, going)) going.delete(nameOf({ kind, id }));
  }
  if (created.has('person')) {
    for (const id of await namedBeside(writes, step, going)) going.delete(nameOf({ kind: 'person', id }));
  }
  return Map.groupBy(going.values(), ({ kind }) => kind);
}

/** Those of these ids that a record names which does not go. Only keys are read: most records go with them. */
async function restedOn(
  writes: Writer,
  upper: Kind,
  index: string,
  ids: readonly string[],
  going: ReadonlyMap<string, Stored>,
): Promise<string[]> {
  // A large import makes tens of thousands of check-ins, and mostly nobody has replied to any.
  if ((await writes.size(upper)) === 0) return [];
  const indexed = writes.transaction.objectStore(upper).index(index);
  const resting = await Promise.all(ids.map((id) => indexed.getAllKeys(id)));
  return ids.filter((_, n) =>
    resting[n]?.some((key) => !going.has(nameOf({ kind: upper, id: String(key) }))),
  );
}

/** The owners of everything that does not go and keeps its owner, and whom people who stay turned out to be. */
async function namedBeside(
  writes: Writer,
  { id: clock, changes }: UndoStep,
  going: ReadonlyMap<string, Stored>,
): Promise<string[]> {
  const changed = new Set(changes.flatMap(({ before }) => (before ? nameOf(before) : [])));
  const owned = [...(await writes.all('objective')), ...(await writes.all('keyResult'))];
  const owners = owned.flatMap((record) => {
    const name = nameOf(record);
    const isTakenBack = changed.has(name) && fieldClock(record, 'owner') === clock;
    return record.owner === null || isTakenBack || going.has(name) ? [] : record.owner;
  });
  const people = (await writes.all('person')).filter((record) => !going.has(nameOf(record)));
  return [...owners, ...people.flatMap(({ sameAs }) => sameAs ?? [])];
}
