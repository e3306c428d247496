import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { tieId } from '@/lib/domain/tie';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import {
  addKeyResult,
  checkedKeyResult,
  foundKeyResult,
  freeBadge,
  giveUp,
  type KeyResultFields,
} from './key-results';
import { ownedBy } from './people';
import { tieAt } from './ties';

/** The key result that is a task: one that is kept, or words that were never saved. */
type Work = { id: string } | { objective: string; title: string };

/** The key result whose number it is meant to move: one that is kept, or one that is created with it. */
type Served = { id: string } | { fields: KeyResultFields; ownerName?: string };

interface Demand {
  work: Work;
  serves: Served;
  hypothesis: string;
  /** Of a task that is this work; absent: none. */
  address?: string;
}

/**
 * Makes a key result that reads like a task the work that it is: it is given up with its history, and says what it
 * serves. What served it, tied by hand or by rule or once a key result itself, serves that. Throws `notFound` for
 * unknown work, `keyResultGone` for what cannot be served, `noTaskThere` for an address that names no task, and what
 * `saveKeyResult` throws.
 */
export async function turnIntoTask(
  context: Context,
  { work, serves, hypothesis, address }: Demand,
): Promise<Undone & { serves: string }> {
  const { result, undo } = await command(context, async (writes) => {
    const served = await servedId(writes, serves, context);
    const task = await workRecord(writes, work, context);
    if (task.id === served) throw new Refusal('keyResultGone');
    const expected = hypothesis.trim();
    await giveUp(writes, task, { reason: '', work: { serves: served, hypothesis: expected } }, context);
    await moveTies(writes, task.id, served, expected);
    await moveRules(writes, task.id, served);
    await moveWork(writes, task.id, served);
    if (address) await tieAt(writes, { address, keyResult: served, hypothesis: expected }, context);
    return served;
  });
  return { serves: result, undo };
}

async function servedId(writes: Writer, serves: Served, context: Context): Promise<string> {
  if ('fields' in serves) {
    const fields = await ownedBy(writes, checkedKeyResult(serves.fields), serves.ownerName, context);
    return addKeyResult(writes, fields, context);
  }
  const found = await writes.get('keyResult', serves.id);
  if (!found || found.dropped) throw new Refusal('keyResultGone');
  return found.id;
}

/** Words that were never saved are kept as what they are: something that is done or not. */
async function workRecord(writes: Writer, work: Work, context: Context): Promise<Stored<'keyResult'>> {
  if ('id' in work) return foundKeyResult(writes, work.id);
  const fields = checkedKeyResult({
    ...work,
    ...(await freeBadge(writes, work.objective)),
    metric: { kind: 'binary' },
    owner: null,
    accepted: false,
    weight: 1,
    guardrailCounts: false,
    dueOn: null,
    cadence: 'weekly',
    lagDays: 0,
  });
  return foundKeyResult(writes, await addKeyResult(writes, fields, context));
}

/** Each tie keeps what was expected of it; one of which nothing was takes what is expected of the whole. */
async function moveTies(writes: Writer, from: string, to: string, hypothesis: string): Promise<void> {
  for (const { id, task, tiedBy, ...tie } of await writes.where('tie', 'keyResult', from)) {
    const moved = tieId(task, to);
    if (!(await writes.get('tie', moved))) {
      await writes.put('tie', moved, {
        task,
        keyResult: to,
        hypothesis: tie.hypothesis || hypothesis,
        tiedBy,
      });
    }
    await writes.remove('tie', id);
  }
}

async function moveRules(writes: Writer, from: string, to: string): Promise<void> {
  for (const { id, means } of await writes.all('tyingRule')) {
    if ('keyResult' in means && means.keyResult === from)
      await writes.put('tyingRule', id, { means: { keyResult: to } });
  }
}

/** What became work of it before is work of nothing that has a number, unless it follows. */
async function moveWork(writes: Writer, from: string, to: string): Promise<void> {
  for (const { id, dropped } of await writes.all('keyResult')) {
    if (dropped?.work?.serves === from)
      await writes.put('keyResult', id, { dropped: { ...dropped, work: { ...dropped.work, serves: to } } });
  }
}
