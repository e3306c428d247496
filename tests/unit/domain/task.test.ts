import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTaskKey, taskKey } from '@/lib/domain/task';

const hostile = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('a:b', '"]{}*', '%3A', 'x%', '../..', '\u0000', 'jira:x:Y-1', 'localhost:8080/jira'),
);

test('a key gives back the very task it was made of, whatever its site and id contain', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('jira', 'asana', 'notion', 'a-later-one2'),
      hostile,
      hostile,
      (tool, site, id) => {
        expect(parseTaskKey(taskKey({ tool, site, id }))).toEqual({ tool, site, id });
      },
    ),
  );
});

test('different tasks have different keys', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (site, id, otherSite, otherId) => {
      const same = site === otherSite && id === otherId;
      const key = taskKey({ tool: 'jira', site, id });
      expect(key === taskKey({ tool: 'jira', site: otherSite, id: otherId })).toBe(same);
    }),
  );
});

test.each([
  '',
  'jira',
  'jira:',
  'jira::A-1',
  'jira:site:',
  '7zip:site:1',
  'a_tool:site:1',
  'jira:a b:1',
  'jira:%zz:1',
  'JIRA:site:1',
  'jira:%41:1',
])('%j is no key', (key) => {
  expect(parseTaskKey(key)).toBeNull();
});

test('what is read as a key is written the same way again', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (site, id) => {
      const key = `notion:${site}:${id}`;
      const ref = parseTaskKey(key);
      if (ref) expect(taskKey(ref)).toBe(key);
    }),
  );
});
