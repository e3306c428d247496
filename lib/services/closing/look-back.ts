import { NO_RETROSPECTIVE, type Retrospective } from '@/lib/domain/cycle';
import { Refusal } from '@/lib/domain/refusal';
import type { Context, Undone } from '@/lib/services/context';
import { recordRevision } from '@/lib/services/revisions';
import { command } from '@/lib/store/transaction';
import { foundCycle } from './found-cycle';

/** Keeps some of the answers about a whole cycle; the others stay as they are. Throws `notFound`. */
export async function lookBack(
  context: Context,
  { id, answers }: { id: string; answers: Partial<Retrospective> },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const { retrospective } = await foundCycle(writes, id);
    await writes.put('cycle', id, { retrospective: { ...NO_RETROSPECTIVE, ...retrospective, ...answers } });
  });
  return { undo };
}

/** Keeps what is written about an objective; after its cycle was closed the change is recorded. Throws `notFound`. */
export async function reflect(
  context: Context,
  { id, reflection }: { id: string; reflection: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const objective = await writes.get('objective', id);
    if (!objective) throw new Refusal('notFound');
    const before = { reflection: objective.reflection ?? '' };
    const after = { reflection: reflection.trim() };
    if (before.reflection === after.reflection) return;
    await writes.put('objective', id, after);
    if ((await foundCycle(writes, objective.cycle)).state !== 'closed') return;
    await recordRevision(writes, objective, { before, after, reason: '' }, context);
  });
  return { undo };
}
