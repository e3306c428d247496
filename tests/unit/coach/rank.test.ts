import { expect, test } from 'vitest';
import type { Finding, Tier } from '@/lib/coach/finding';
import { unmuted } from '@/lib/coach/mute';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { atAGlance, ranked, rankOf } from '@/lib/coach/rank';
import { WORK_RULES } from '@/lib/coach/work/rules';

function found(rule: string, id: string, tier: Tier = 'firm', evidence: Finding['evidence'] = {}): Finding {
  return { rule, tier, subject: { kind: 'keyResult', id }, evidence, remedies: [] };
}

const told = (findings: Finding[]) => findings.map(({ rule, subject }) => `${rule} ${subject.id}`);

test('firm goes before hint, then what work does not move before what is untidy', () => {
  const order = ranked([
    found('drift', 'a', 'hint'),
    found('unaligned', 'b', 'firm'),
    found('a rule about words', 'c'),
    found('starved', 'd'),
    found('output-without-outcome', 'e'),
  ]);
  expect(told(order)).toEqual([
    'output-without-outcome e',
    'starved d',
    'a rule about words c',
    'unaligned b',
    'drift a',
  ]);
});

test('at most three at a glance, of different rules and subjects while there are any', () => {
  const all = [
    found('untied-work', '1'),
    found('untied-work', '2'),
    found('starved', '3'),
    found('outdated', '3'),
    found('unowned', '4', 'hint'),
  ];
  expect(told(atAGlance(all))).toEqual(['starved 3', 'untied-work 1', 'unowned 4']);
  expect(told(atAGlance(all.slice(0, 2)))).toEqual(['untied-work 1', 'untied-work 2']);
  expect(told(atAGlance([...all.slice(2, 4), ...all.slice(0, 2)]))).toHaveLength(3);
});

test('what is said of an objective is not said again of its key results at a glance', () => {
  const objective = found('objective-without-outcome', 'o', 'firm', { keyResults: ['k', 'l'] });
  const all = ['k', 'l', 'm'].map((id) => found('output-without-outcome', id));
  expect(told(atAGlance([...all, objective]))).toEqual([
    'objective-without-outcome o',
    'output-without-outcome m',
  ]);
});

test('every rule has an id of its own and a place in the order', () => {
  const ids = [...WORK_RULES, ...OKRS_RULES].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => rankOf(id) === 0)).toEqual([]);
});

test('a finding is muted for its subject, or the rule altogether', () => {
  const all = [found('starved', 'k'), found('starved', 'l'), found('unowned', 'k')];
  const once = { rule: 'starved', subject: { kind: 'keyResult' as const, id: 'k' }, reason: 'known' };
  expect(told(unmuted(all, [once]))).toEqual(['starved l', 'unowned k']);
  expect(told(unmuted(all, [{ ...once, subject: null }]))).toEqual(['unowned k']);
  const other = { ...once, subject: { kind: 'objective' as const, id: 'k' } };
  expect(told(unmuted(all, [other]))).toEqual(told(all));
});
