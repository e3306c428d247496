import { expect, test } from 'vitest';
import { accused, alignment, judged, objective, okrs, result, revision, task, tie } from './okrs';

const changed = revision({ kind: 'keyResult', id: 'k' }, 200, { target: 50 });
const dropped = revision({ kind: 'keyResult', id: 'k' }, 300, {
  dropped: { on: '2027-02-01', reason: 'moot' },
});

test('drift: what changed after the tie was made, the latest first', () => {
  const before = revision({ kind: 'keyResult', id: 'k' }, 100, { title: 'Other' });
  const elsewhere = revision({ kind: 'objective', id: 'k' }, 250, { title: 'Other' });
  const given = okrs({ ties: [tie('t', 'k', 100)], revisions: [changed, before, elsewhere, dropped] });
  expect(judged('drift', given)).toMatchObject([
    {
      tier: 'firm',
      subject: { kind: 'tie', id: 't~k' },
      evidence: {
        task: 't',
        keyResult: 'k',
        revisions: ['r300', 'r200'],
        fields: ['dropped', 'target'],
        reason: 'because 300',
      },
    },
  ]);
});

test('drift: a change is a hint; a tie kept since, and work that is done, are left in peace', () => {
  const given = (since: number, status: 'doing' | 'done' = 'doing') =>
    okrs({
      ties: [tie('t', 'k', since)],
      revisions: [changed],
      tasks: [task('t', { status, keyResults: ['k'] })],
    });
  expect(judged('drift', given(199))[0]?.tier).toBe('hint');
  expect(accused('drift', given(200))).toEqual([]);
  expect(accused('drift', given(199, 'done'))).toEqual([]);
});

test('drift upward: a parent, objective or key result, changed after the alignment', () => {
  const parent = revision({ kind: 'objective', id: 'o' }, 200, { why: 'Other' });
  const objectives = [objective('o', { level: 'company' }), objective('c', { owner: 'ben' })];
  const keyResults = [result('k', 'o')];
  const aligned = okrs({
    objectives,
    keyResults,
    alignments: [alignment('c', 'o')],
    revisions: [parent, changed],
  });
  expect(judged('drift-upward', aligned)).toMatchObject([
    {
      tier: 'hint',
      subject: { kind: 'objective', id: 'c' },
      evidence: {
        parentKind: 'objective',
        parent: 'o',
        owner: 'ben',
        fields: ['why'],
        reason: 'because 200',
      },
    },
  ]);
  const through = {
    ...aligned,
    alignments: [alignment('c', 'k', 'keyResult')],
    revisions: [parent, dropped],
  };
  expect(judged('drift-upward', through)).toMatchObject([
    { tier: 'firm', evidence: { fields: ['dropped'] } },
  ]);
  expect(
    accused('drift-upward', { ...aligned, alignments: [{ ...alignment('c', 'o'), since: 200 }] }),
  ).toEqual([]);
});
