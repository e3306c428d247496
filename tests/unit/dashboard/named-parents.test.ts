import { expect, test } from 'vitest';
import { withParentNotes } from '@/components/dashboard/import/named-parents';
import type { ObjectiveDraft } from '@/lib/domain/draft';
import type { OutlineLine } from '@/lib/exchange/outline';
import { cycleAnswer, keyResultAnswer, objectiveAnswer } from '../sidebar/answers';

const draft = (title: string, more: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  ...{ title, why: '', forWhom: '', owner: null, level: 'team', ambition: 'committed', strategy: '' },
  ...{ keyResults: [], parent: null, ...more },
});
const lineOf = ({ parent }: ObjectiveDraft, n: number): OutlineLine => ({
  ...{ number: n + 1, text: '', outcome: 'detail', reason: null, notes: [] },
  parts: [{ what: 'parent', text: parent ?? '' }],
});

/** One objective and one key result are there, "Objective o1" and "Result k1". */
const THERE = [cycleAnswer([objectiveAnswer('o1', [keyResultAnswer('k1', {})])])];
const HERE = { id: 'c1' };
const NEW = { name: 'Next', startsOn: '2027-04-01', endsOn: '2027-06-30' };

const notesOf = (all: [ObjectiveDraft, typeof HERE | typeof NEW][], cycles: typeof THERE | null = THERE) =>
  withParentNotes(
    all.map(([one], n) => lineOf(one, n)),
    all.map(([objective, cycle]) => ({ cycle, objective })),
    cycles,
  ).map(({ notes }) => notes);

test('what is called by its id, or by the only title of that name, needs no word', () => {
  expect(
    notesOf([
      [draft('a', { parent: 'objective O1 ' }), NEW],
      [draft('b', { parent: 'Whatever', parentRef: 'k1' }), NEW],
      [draft('c', { parent: 'a' }), NEW],
    ]),
  ).toEqual([[], [], []]);
});

test('the one of the same cycle is meant before those of others, among which nobody can tell', () => {
  const two: [ObjectiveDraft, typeof HERE | typeof NEW][] = [
    [draft('Twice'), HERE],
    [draft('Twice'), NEW],
  ];
  const last = (
    parent: string,
    cycle: typeof HERE | typeof NEW | { name: string; startsOn: string; endsOn: string },
  ) => notesOf([...two, [draft('x', { parent }), cycle]]).at(-1);
  expect(last('Twice', NEW)).toEqual([]);
  expect(last('Twice', { ...NEW, name: 'Third' })).toEqual(['parentAmbiguous']);
});

test('nothing is meant by a name that nobody bears, nor by one that is only its own', () => {
  expect(notesOf([[draft('a', { parent: 'Nobody' }), NEW]])).toEqual([['parentUnknown']]);
  expect(notesOf([[draft('Alone', { parent: 'Alone' }), NEW]])).toEqual([['parentUnknown']]);
  expect(notesOf([[draft('a', { parent: 'x', parentRef: 'gone' }), NEW]])).toEqual([['parentUnknown']]);
});

test('while nobody knows what is there nothing is said', () => {
  expect(notesOf([[draft('a', { parent: 'Nobody' }), NEW]], null)).toEqual([[]]);
});
