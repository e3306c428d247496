import type { PlainDate } from '@/lib/domain/plain-date';
import { Refusal } from '@/lib/domain/refusal';
import type { Reader } from '@/lib/store/reader';
import { command } from '@/lib/store/transaction';
import type { Context, Undone } from './context';

/** By key result: the day from which it is asked for again. Days that have come are left out. */
export async function snoozesOf(reads: Reader, today: PlainDate): Promise<ReadonlyMap<string, PlainDate>> {
  const all = Object.entries((await reads.fact('snoozes')) ?? {});
  return new Map(all.filter(([, until]) => until > today));
}

/**
 * Does not ask for a key result until that day; with null it is asked for again. It goes outdated all the same:
 * silence is never green. Throws `keyResultGone`.
 */
export async function snoozeKeyResult(
  context: Context,
  { id, until }: { id: string; until: PlainDate | null },
): Promise<Undone> {
  const today = context.today();
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('keyResult', id))) throw new Refusal('keyResultGone');
    const others = [...(await snoozesOf(writes, today))].filter(([other]) => other !== id);
    const own = until === null || until <= today ? [] : [[id, until] as const];
    await writes.change('snoozes', Object.fromEntries([...others, ...own]));
  });
  return { undo };
}
