import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancestorsOf, MOST_LEVELS } from '@/lib/domain/inheritance';
import { taskKey } from '@/lib/domain/task';
import type { TyingRule } from '@/lib/domain/tie';
import { keyPrefixOf, ruleBook } from '@/lib/domain/tying-rule';

const SITE = 'acme.atlassian.net';
const keyOf = (id: string) => taskKey({ tool: 'jira', site: SITE, id });
const KINDS = ['parent', 'label', 'keyPrefix', 'container'] as const;

const rule = (id: string, by: TyingRule['match']['by'], value: string, clock = id) => ({
  kind: 'tyingRule' as const,
  id,
  clock,
  tool: 'jira',
  site: SITE,
  name: value,
  match: { by, value },
  means: { exempt: 'upkeep' as const },
});

test('what says more of a task goes first', () => {
  const task = { key: keyOf('WEB-7'), labels: ['growth'], container: 'p1', above: [keyOf('WEB-1')] };
  const all = [
    rule('4', 'container', 'p1'),
    rule('3', 'keyPrefix', 'WEB'),
    rule('2', 'label', 'growth'),
    rule('1', 'parent', keyOf('WEB-1')),
  ];
  for (const [place, expected] of ['1', '2', '3', '4'].entries()) {
    expect(ruleBook(all.slice(0, 4 - place))(task)?.id).toBe(expected);
  }
});

test('of parents the nearest speaks, and of rules on the same thing the one made last', () => {
  const above = [keyOf('WEB-2'), keyOf('WEB-1')];
  const find = ruleBook([
    rule('9', 'parent', keyOf('WEB-1')),
    rule('1', 'parent', keyOf('WEB-2')),
    rule('2', 'parent', keyOf('WEB-2')),
  ]);
  expect(find({ key: keyOf('WEB-3'), labels: [], container: null, above })?.id).toBe('2');
});

test('a rule of another site or tool, or on a longer prefix, catches nothing', () => {
  const find = ruleBook([
    { ...rule('1', 'label', 'growth'), site: 'other.atlassian.net' },
    { ...rule('2', 'label', 'growth'), tool: 'linear' },
    rule('3', 'keyPrefix', 'WE'),
  ]);
  expect(find({ key: keyOf('WEB-3'), labels: ['growth'], container: null, above: [] })).toBeNull();
});

test.each([
  ['WEB-12', 'WEB'],
  ['A-B-3', 'A-B'],
  ['1234567890', null],
  ['WEB-', null],
])('the prefix of %s is %s', (id, prefix) => {
  expect(keyPrefixOf(id)).toBe(prefix);
});

const value: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c');
const drawnRule = fc.record({
  by: fc.constantFrom(...KINDS),
  value,
  clock: fc.integer({ min: 0, max: 5 }).map(String),
});
const drawnTask = fc.record({
  prefix: value,
  labels: fc.uniqueArray(value),
  container: fc.option(value),
  above: fc.uniqueArray(value),
});

test('a rule book finds what going through all rules one by one finds', () => {
  fc.assert(
    fc.property(fc.array(drawnRule, { maxLength: 12 }), drawnTask, (drawn, seen) => {
      const parentOf = (name: string) => keyOf(`${name}-0`);
      const rules = drawn.map((one, n) =>
        rule(
          String(n).padStart(2, '0'),
          one.by,
          one.by === 'parent' ? parentOf(one.value) : one.value,
          one.clock,
        ),
      );
      const task = {
        key: keyOf(`${seen.prefix}-1`),
        labels: seen.labels,
        container: seen.container,
        above: seen.above.map(parentOf),
      };
      /** Lower is better: kind, then how near the parent is. */
      const rank = ({ match }: TyingRule): number | null => {
        if (match.by === 'parent') {
          const distance = task.above.indexOf(match.value);
          return distance < 0 ? null : distance / 100;
        }
        const holds =
          match.by === 'label'
            ? task.labels.includes(match.value)
            : match.value === (match.by === 'container' ? task.container : seen.prefix);
        return holds ? KINDS.indexOf(match.by) : null;
      };
      const expected = rules
        .filter((one) => rank(one) !== null)
        .sort(
          (a, b) =>
            (rank(a) ?? 0) - (rank(b) ?? 0) || b.clock.localeCompare(a.clock) || b.id.localeCompare(a.id),
        )[0];
      expect(ruleBook(rules)(task)?.id ?? null).toBe(expected?.id ?? null);
    }),
    { numRuns: 500 },
  );
});

test('the tasks above are nearest first, end where a circle closes, and are not looked up for ever', () => {
  const above: Record<string, string> = { a: 'b', b: 'c', c: 'b' };
  expect(ancestorsOf('a', (key) => above[key] ?? null)).toEqual(['b', 'c']);
  expect(ancestorsOf('x', (key) => (key === 'x' ? 'x' : null))).toEqual([]);
  expect(ancestorsOf('0', (key) => String(Number(key) + 1))).toHaveLength(MOST_LEVELS);
});
