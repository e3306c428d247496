import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Route, readRoute, writeRoute } from '@/components/dashboard/route';

const id = fc.option(
  fc.string({ minLength: 1 }).filter((text) => text !== 'new'),
  { nil: null },
);
const editing = fc.oneof(
  fc.record({ kind: fc.constant('cycle' as const), id }),
  fc.record({ kind: fc.constantFrom('objective' as const, 'keyResult' as const), id, within: id }),
);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('okrs' as const), editing: fc.option(editing, { nil: null }) }),
  fc.record({
    page: fc.constantFrom('import', 'tools', 'backup', 'settings', 'welcome'),
  }) as fc.Arbitrary<Route>,
);

test('a route is read back from its address', () => {
  fc.assert(
    fc.property(route, (each) => {
      expect(readRoute(writeRoute(each))).toEqual(each);
    }),
  );
});

test('any other address leads to the list', () => {
  for (const hash of ['', '#', '#nowhere', '#okrs/', '#okrs/nothing/1', '#okrs/cycle'])
    expect(readRoute(hash)).toEqual({ page: 'okrs', editing: null });
});

test('an id that is no valid escape does not break the page', () => {
  expect(readRoute('#okrs/cycle/%E0%A4%A')).toMatchObject({ editing: { kind: 'cycle', id: '%E0%A4%A' } });
});
