import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { SeenTask } from '@/lib/domain/task';
import { type ReviewAnswer, tieId } from '@/lib/domain/tie';
import { namesOf } from '@/lib/store/aliases';
import { tiesOf } from '@/lib/store/ties';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { liftExemptions } from './exemptions';
import { peopleBook } from './people-book';
import { keepSeen } from './sightings';
import { taskAt } from './task-at';

/**
 * Ties tasks to a key result and lifts their exemptions; `insteadOf` names a tie that this one replaces.
 * What is tied already stays as it is. Throws `keyResultGone`.
 */
export async function tieTasks(
  context: Context,
  demand: { tasks: readonly SeenTask[]; keyResult: string; insteadOf: string | null },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const keyResult = await servable(writes, demand.keyResult);
    await keepSeen(writes, demand.tasks, context);
    if (demand.insteadOf !== null) await removeInstead(writes, demand.insteadOf, keyResult);
    await tieEach(writes, demand.tasks, keyResult);
  });
  return { undo };
}

/**
 * Ties the task that an address names, expecting this of it; a tie that is there already keeps what it expects. Throws
 * `noTaskThere` and `keyResultGone`.
 */
export async function tieByAddress(
  context: Context,
  demand: { address: string; keyResult: string; hypothesis: string },
): Promise<Undone> {
  const { undo } = await command(context, (writes) => tieAt(writes, demand, context));
  return { undo };
}

/** The part of tying by address that larger commands share. Throws the same. */
export async function tieAt(
  writes: Writer,
  { address, keyResult, hypothesis }: { address: string; keyResult: string; hypothesis: string },
  context: Context,
): Promise<void> {
  const seen = await taskAt(writes, address);
  const served = await servable(writes, keyResult);
  await keepSeen(writes, [seen], context);
  await tieEach(writes, [seen], served, hypothesis.trim());
}

/** Ties tasks to this key result and to no other; their exemptions are lifted. Throws `keyResultGone`. */
export async function retieTasks(
  context: Context,
  demand: { tasks: readonly SeenTask[]; keyResult: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const keyResult = await servable(writes, demand.keyResult);
    await keepSeen(writes, demand.tasks, context);
    const ties = await tieEach(writes, demand.tasks, keyResult);
    for (const tie of ties) if (tie.keyResult !== keyResult) await writes.remove('tie', tie.id);
  });
  return { undo };
}

/** Removes a tie under every name of its task. Throws `notFound`. */
export async function untie(context: Context, { tie }: { tie: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const found = await writes.get('tie', tie);
    if (!found) throw new Refusal('notFound');
    await removeWithTwins(writes, found);
  });
  return { undo };
}

/**
 * Says what the work is expected to do to the number; an empty text says nothing. What was said of a former hypothesis
 * does not speak for another one. Throws `notFound`.
 */
export async function expectOf(
  context: Context,
  { tie, hypothesis }: { tie: string; hypothesis: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const found = await writes.get('tie', tie);
    if (!found) throw new Refusal('notFound');
    const expected = hypothesis.trim();
    const isAnother = found.review && expected !== found.hypothesis;
    await writes.put('tie', tie, { hypothesis: expected, ...(isAnother ? { review: null } : {}) });
  });
  return { undo };
}

/** Says whether the number moved as the tie expected; the last answer holds. Throws `notFound`. */
export async function reviewTie(
  context: Context,
  { tie, answer }: { tie: string; answer: ReviewAnswer },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('tie', tie))) throw new Refusal('notFound');
    const { me } = await peopleBook(writes);
    await writes.put('tie', tie, { review: { answer, at: context.now(), by: me?.id ?? null } });
  });
  return { undo };
}

/** Says that a tie holds although its key result has changed. Throws `notFound`. */
export async function keepTie(context: Context, { tie }: { tie: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('tie', tie))) throw new Refusal('notFound');
    await writes.put('tie', tie, { keptAt: context.now() });
  });
  return { undo };
}

async function removeInstead(writes: Writer, tie: string, keyResult: string): Promise<void> {
  const old = await writes.get('tie', tie);
  if (old && old.keyResult !== keyResult) await removeWithTwins(writes, old);
}

async function removeWithTwins(writes: Writer, tie: Stored<'tie'>): Promise<void> {
  const names = await namesOf(writes, [tie.task]);
  const own = (await tiesOf(writes, names)).get(tie.task) ?? [];
  for (const twin of own) if (twin.keyResult === tie.keyResult) await writes.remove('tie', twin.id);
}

async function servable(writes: Writer, keyResult: string): Promise<string> {
  if (!(await writes.get('keyResult', keyResult))) throw new Refusal('keyResultGone');
  return keyResult;
}

/** Ties tasks that are not tied to it yet, and lifts exemptions; answers the ties that they had. */
async function tieEach(
  writes: Writer,
  tasks: readonly SeenTask[],
  keyResult: string,
  hypothesis = '',
): Promise<Stored<'tie'>[]> {
  const names = await namesOf(
    writes,
    tasks.map(({ key }) => key),
  );
  const [ties, { me }] = await Promise.all([tiesOf(writes, names), peopleBook(writes)]);
  for (const { key } of tasks) {
    if (ties.get(key)?.some((tie) => tie.keyResult === keyResult)) continue;
    const task = names.get(key)?.present ?? key;
    const fields = { task, keyResult, hypothesis, tiedBy: me?.id ?? null };
    await writes.put('tie', tieId(task, keyResult), fields);
  }
  await liftExemptions(writes, names);
  return [...ties.values()].flat();
}
