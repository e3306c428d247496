import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { database } from '@/lib/store/database';
import { checkInsOf, tieCounts } from '@/lib/store/of-key-results';
import type { Reader } from '@/lib/store/reader';
import { command, type Owner, read, record } from '@/lib/store/transaction';
import { takeBack } from '@/lib/store/undo';
import { emptyStore } from './store';

const KEY_RESULTS = Array.from({ length: 30 }, (_, n) => `k${n}`);

const OKRS = ['a', 'b', 'c'];

const keyResult = fc.constantFrom(...KEY_RESULTS.slice(0, 3));
const act = fc.oneof(
  fc.record({ does: fc.constant('checkIn' as const), keyResult, id: fc.constantFrom('c1', 'c2', 'c3') }),
  fc.record({ does: fc.constant('tie' as const), keyResult, task: fc.constantFrom('t1', 't2') }),
  fc.record({ does: fc.constant('remove' as const), keyResult, task: fc.constantFrom('t1', 't2') }),
  fc.record({ does: fc.constant('erase' as const), id: fc.constantFrom('c1', 'c2', 'c3') }),
  fc.record({
    does: fc.constant('pursue' as const),
    id: fc.constantFrom(...OKRS),
    objective: fc.constantFrom(...OKRS),
    title: fc.constantFrom('One', 'Another'),
  }),
  fc.record({ does: fc.constant('giveUp' as const), id: fc.constantFrom(...OKRS) }),
  fc.record({ does: fc.constant('layDown' as const), id: fc.constantFrom(...OKRS) }),
  fc.record({ does: fc.constant('undo' as const) }),
  fc.record({ does: fc.constant('readAll' as const) }),
  fc.record({ does: fc.constant('readOne' as const), keyResult }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

test('what is remembered of key results is what is kept, whatever was changed, taken back or asked before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 24, size: 'max' }), async (acts) => {
      const owner = emptyStore();
      const steps: string[] = [];
      for (const each of acts) await carryOut(each, owner, steps);
      await expectTruth(owner);
    }),
    { numRuns: 200 },
  );
});

test('another owner of the same database is noticed by its revision', async () => {
  const owner = emptyStore();
  await read(owner, (reads) => checkInsOf(reads, KEY_RESULTS));
  const other: Owner = { ...owner, db: database(owner.name) };
  await command(other, (writes) => writes.put('checkIn', 'c1', fieldsOf('k1')));
  await expectTruth(owner);
});

async function carryOut(does: Act, owner: Owner, steps: string[]): Promise<void> {
  switch (does.does) {
    case 'readAll':
    case 'readOne': {
      const asked = does.does === 'readAll' ? KEY_RESULTS : [does.keyResult];
      await read(owner, async (reads) => [
        await checkInsOf(reads, asked),
        await tieCounts(reads, asked),
        await okrsOf(reads),
      ]);
      return;
    }
    case 'layDown': {
      await record(owner, async (writes) => {
        const there = await writes.get('keyResult', does.id);
        if (there) await writes.place({ ...there, scope: 'space/org' }, there);
      });
      return;
    }
    case 'undo': {
      const last = steps.pop();
      if (last)
        await command(owner, (writes) => takeBack(writes, last, { now: owner.now(), newId: () => 'fresh' }));
      return;
    }
    default: {
      const { undo: step } = await command(owner, async (writes) => {
        if (does.does === 'erase') {
          const there = await writes.get('checkIn', does.id);
          return writes.erase('checkIn', there ? [there as Stored] : []);
        }
        if (does.does === 'checkIn')
          return void (await writes.put('checkIn', does.id, fieldsOf(does.keyResult)));
        if (does.does === 'pursue') {
          const { id, title, objective } = does;
          await writes.put('cycle', id, { name: title });
          await writes.put('objective', id, { title, cycle: objective });
          return void (await writes.put('keyResult', id, { title, objective }));
        }
        if (does.does === 'giveUp') return writes.remove('keyResult', does.id);
        const id = `${does.task}~${does.keyResult}`;
        if (does.does === 'remove') return writes.remove('tie', id);
        const { task, keyResult } = does;
        await writes.put('tie', id, { task, keyResult, hypothesis: '', tiedBy: null });
      });
      steps.push(step);
    }
  }
}

function fieldsOf(keyResult: string) {
  const said = { confidence: null, note: '', author: null, replaces: null, void: false };
  return { keyResult, value: 1, observedOn: '2026-01-05', ...said };
}

/** OKRs as every way of reading them tells of them, and whether there are many. */
async function okrsOf(reads: Reader) {
  return {
    cycles: await reads.all('cycle'),
    one: await reads.get('cycle', 'a'),
    objectives: await reads.whereMany('objective', 'cycle', OKRS),
    beneath: await reads.where('keyResult', 'objective', 'b'),
    keyResults: await reads.getMany('keyResult', OKRS),
    many: [await reads.exceeds('keyResult', 2), await reads.exceeds('tie', 1)],
  };
}

/** Reads past the memory, as commands do, and compares. */
async function expectTruth(owner: Owner): Promise<void> {
  const truth = await record(owner, okrsOf);
  expect(await read(owner, okrsOf)).toEqual(truth);
  await read(owner, async (reads) => {
    const [checkIns, ties] = [await checkInsOf(reads, KEY_RESULTS), await tieCounts(reads, KEY_RESULTS)];
    const kept = await reads.whereMany('checkIn', 'keyResult', KEY_RESULTS);
    for (const id of KEY_RESULTS) {
      expect(checkIns.get(id)).toEqual(kept.get(id) ?? []);
      expect(ties.get(id)).toBe(await reads.count('tie', 'keyResult', id));
    }
  });
}
