import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { type Arrival, mergeArrival, NEVER, putBack } from '@/lib/sync/merge';

const clockAt = (ms: number, node = 'a') => `${String(ms).padStart(13, '0')}0000${node.repeat(12)}`;

const field = fc.constantFrom('title', 'why', 'order', 'deleted');
const change = fc.record({
  fields: fc.dictionary(field, fc.oneof(fc.string({ maxLength: 3 }), fc.nat({ max: 9 }), fc.boolean()), {
    minKeys: 1,
    noNullPrototype: true,
  }),
  at: fc.nat({ max: 20 }),
  node: fc.constantFrom('a', 'b', 'c'),
});

const arrivalOf = (fields: Record<string, unknown>, clock: string): Arrival => ({
  ...{ scope: 'acme/org', kind: 'objective', id: 'o1', fields, clock, clocks: {} },
});

const WHOLE = arrivalOf({ title: 'T', why: '', order: 0 }, clockAt(0));

function mergeAll(arrivals: readonly Arrival[]): Stored {
  const first = mergeArrival(undefined, WHOLE).record as Stored;
  return arrivals.reduce((record, arrival) => mergeArrival(record, arrival).record ?? record, first);
}

/** What each field says, and by which clock. */
const said = (record: Stored) =>
  Object.fromEntries(
    ['title', 'why', 'order', 'deleted'].map((name) => [
      name,
      [(record as unknown as Record<string, unknown>)[name], record.clocks[name] ?? record.clock],
    ]),
  );

test('in whatever order changes arrive, and however often, they come to the same', () => {
  const changes = fc.uniqueArray(change, { maxLength: 8, selector: ({ at, node }) => `${at} ${node}` });
  fc.assert(
    fc.property(changes, fc.infiniteStream(fc.nat()), (all, chance) => {
      const arrivals = all.map(({ fields, at, node }) => arrivalOf(fields, clockAt(at + 1, node)));
      const shuffled = arrivals
        .flatMap((arrival) => [arrival, arrival])
        .map((arrival) => ({ arrival, at: chance.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ arrival }) => arrival);
      expect(said(mergeAll(shuffled))).toEqual(said(mergeAll(arrivals)));
    }),
  );
});

test('the same document again changes nothing', () => {
  const record = mergeAll([]);
  expect(mergeArrival(record, WHOLE)).toEqual({ record: null, isAhead: false });
});

test('what is newer here stays, and is told of', () => {
  const record = { ...mergeAll([]), title: 'Newer', clocks: { title: clockAt(9) } } as Stored;
  const merged = mergeArrival(record, arrivalOf({ title: 'Older', why: 'new' }, clockAt(5)));
  expect(merged.record).toMatchObject({ title: 'Newer', why: 'new' });
  expect(merged.isAhead).toBe(true);
});

const task = (more: object): Stored =>
  ({
    ...{
      kind: 'task',
      id: 'jira:x:A-1',
      scope: 'own',
      title: 'Known here',
      url: 'https://x/browse/A-1',
      status: null,
    },
    ...{ container: { id: 'A', title: 'Project' }, seenAt: 5, parent: 'jira:x:A-0', assignee: 'p1' },
    ...{ clock: clockAt(1), clocks: {} },
    ...more,
  }) as Stored;

const arrivingTask = (fields: object): Arrival => ({
  ...{ scope: 'acme/jira:x:A', kind: 'task', id: 'jira:x:A-1', clock: clockAt(7), clocks: {} },
  fields: { url: 'https://x/browse/A-1', status: 'done', ...fields },
});

test('a title that is not told takes none away, and what is not shared stays', () => {
  const merged = mergeArrival(task({}), arrivingTask({ container: { id: 'A', title: '' } }));
  expect(merged.record).toMatchObject({
    ...{
      title: 'Known here',
      status: 'done',
      scope: 'acme/jira:x:A',
      container: { id: 'A', title: 'Project' },
    },
    ...{ seenAt: 7, parent: 'jira:x:A-0', assignee: 'p1' },
  });
});

test('what nobody has told yet is older than everything: the first title wins over none', () => {
  const first = mergeArrival(undefined, arrivingTask({})).record as Stored;
  expect(first).toMatchObject({
    title: '',
    container: null,
    seenAt: 7,
    clocks: { title: NEVER, seenAt: NEVER },
  });
  const told = mergeArrival(first, { ...arrivingTask({ title: 'Told' }), clocks: { title: clockAt(2) } });
  expect(told.record).toMatchObject({ title: 'Told', clocks: { title: clockAt(2) } });
});

test('a refused change is put back to what the server has, whatever its clock; what was never told stays', () => {
  const mine = task({ status: 'doing', scope: 'acme/jira:x:A', clocks: { status: clockAt(99) } });
  const back = putBack(mine, arrivingTask({ container: { id: 'A', title: '' } }));
  expect(back).toMatchObject({
    ...{ status: 'done', title: 'Known here', container: { id: 'A', title: 'Project' }, seenAt: 5 },
    clock: clockAt(7),
  });
  expect(back.clocks.status).toBeUndefined();
  expect(back.clocks.title).toBe(clockAt(1));
});

test('a record that was deleted here comes back when the deletion is refused', () => {
  const mine = { ...mergeAll([]), deleted: true, clocks: { deleted: clockAt(99) } } as Stored;
  expect(putBack(mine, WHOLE).deleted).toBeUndefined();
});

test('who makes a record after another has deleted theirs of the same id has it, and the other way round', () => {
  const made = (ms: number) => ({
    ...WHOLE,
    fields: { ...WHOLE.fields, deleted: false },
    clock: clockAt(ms),
  });
  const deleted = { ...mergeAll([]), deleted: true, clocks: { deleted: clockAt(5) } } as Stored;
  expect(mergeArrival(deleted, made(7)).record?.deleted).toBe(false);
  const later = mergeArrival(deleted, made(3));
  expect(later.record?.deleted).toBe(true);
  expect(later.isAhead).toBe(true);
  const living = mergeArrival(undefined, made(7)).record as Stored;
  expect(mergeArrival(living, { ...WHOLE, fields: { deleted: true }, clock: clockAt(5) }).record).toBeNull();
});
