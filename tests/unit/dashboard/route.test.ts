import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Route, readRoute, withEditing, writeRoute } from '@/components/dashboard/route';

const id = fc.option(
  fc.string({ minLength: 1 }).filter((text) => text !== 'new'),
  { nil: null },
);
const editing = fc.oneof(
  fc.record({ kind: fc.constant('cycle' as const), id }),
  fc.record({ kind: fc.constantFrom('objective' as const, 'keyResult' as const), id, within: id }),
);
const place: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('okrs' as const), editing: fc.option(editing, { nil: null }) }),
  fc.record({
    page: fc.constantFrom('keyResult' as const, 'close' as const, 'retrospective' as const),
    id: fc.string({ minLength: 1 }),
    editing: fc.option(editing, { nil: null }),
  }),
  fc.record({
    page: fc.constantFrom('retrospectives', 'import', 'tools', 'backup', 'settings', 'welcome'),
  }) as fc.Arbitrary<Route>,
);
const query = fc.dictionary(
  fc.string().filter((name) => name !== 'in'),
  fc.string(),
  { minKeys: 1, noNullPrototype: true },
);
const route: fc.Arbitrary<Route> = fc.oneof(
  place,
  fc.tuple(place, query).map(([where, asked]) => ({ ...where, query: asked })),
);

test('a route is read back from its address', () => {
  fc.assert(
    fc.property(route, (each) => {
      expect(readRoute(writeRoute(each))).toEqual(each);
    }),
  );
});

test('a page about one record has its id in the address, and what is open over it behind that', () => {
  const page = { page: 'keyResult', id: 'kr/1' } as const;
  expect(writeRoute({ ...page, editing: null })).toBe('#key-result/kr%2F1');
  const checkIn = { kind: 'checkIn', id: 'kr/1' } as const;
  expect(writeRoute({ ...page, editing: checkIn })).toBe('#key-result/kr%2F1/check-in/kr%2F1');
});

test('an editor opens over the page that is shown, or over the list where the page carries none', () => {
  const checkIn = { kind: 'checkIn', id: '1' } as const;
  const page: Route = { page: 'keyResult', id: '1', editing: null, query: { weeks: '13' } };
  expect(withEditing(page, checkIn)).toEqual({ ...page, editing: checkIn });
  expect(withEditing(withEditing(page, checkIn), null)).toEqual(page);
  expect(withEditing({ page: 'rules' }, checkIn)).toEqual({ page: 'okrs', editing: checkIn });
});

test('any other address leads to the list', () => {
  for (const hash of [
    '',
    '#',
    '#nowhere',
    '#okrs/',
    '#okrs/nothing/1',
    '#okrs/cycle',
    '#key-result',
    '#key-result/',
  ])
    expect(readRoute(hash)).toEqual({ page: 'okrs', editing: null });
});

test('an id that is no valid escape does not break the page', () => {
  expect(readRoute('#okrs/cycle/%E0%A4%A')).toMatchObject({ editing: { kind: 'cycle', id: '%E0%A4%A' } });
});
