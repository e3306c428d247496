import { type Grade, UNGRADED } from '@/lib/domain/grade';
import { Refusal } from '@/lib/domain/refusal';
import { same } from '@/lib/domain/same';
import type { Context, Undone } from '@/lib/services/context';
import { foundKeyResult } from '@/lib/services/key-results';
import { recordRevision } from '@/lib/services/revisions';
import { command } from '@/lib/store/transaction';
import { foundCycle } from './found-cycle';

/**
 * Keeps some of the answers about a key result at the end of its cycle; the others stay as they are. What is changed
 * after the cycle was closed is recorded. Throws `notFound`.
 */
export async function gradeKeyResult(
  context: Context,
  { id, answers }: { id: string; answers: Partial<Grade> },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const keyResult = await foundKeyResult(writes, id);
    const objective = await writes.get('objective', keyResult.objective);
    if (!objective) throw new Refusal('notFound');
    const cycle = await foundCycle(writes, objective.cycle);
    const before = keyResult.grade ?? null;
    const grade = { ...UNGRADED, ...before, ...answers };
    if (same(before, grade)) return;
    await writes.put('keyResult', id, { grade });
    if (cycle.state !== 'closed') return;
    await recordRevision(
      writes,
      keyResult,
      { before: { grade: before }, after: { grade }, reason: '' },
      context,
    );
  });
  return { undo };
}
