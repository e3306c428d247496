import type { OkrDraft } from '@/lib/domain/draft';
import { Refusal } from '@/lib/domain/refusal';
import { command } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { draftMaker } from './drafts';

/** More objectives than this at once are no set of OKRs that people follow. */
export const MOST_OBJECTIVES = 500;
/** More key results than this are none either. */
export const MOST_KEY_RESULTS = 5_000;

/**
 * Creates a whole set of OKRs in one step: cycle, objectives, key results with codes and colours, and the
 * persons named as owners. A created cycle is active. Throws `tooLarge`, `titleEmpty`, `datesReversed`,
 * `alignmentCycle`, `notFound` for an unknown cycle, and what `refuseMetric` finds; then nothing was created.
 */
export async function createOkrs(
  context: Context,
  { draft }: { draft: OkrDraft },
): Promise<Undone & { cycle: string; objectives: number; keyResults: number }> {
  const keyResults = draft.objectives.flatMap((objective) => objective.keyResults).length;
  if (draft.objectives.length > MOST_OBJECTIVES || keyResults > MOST_KEY_RESULTS)
    throw new Refusal('tooLarge');
  const { result, undo } = await command(context, async (writes) => {
    const maker = await draftMaker(writes, context);
    const cycle = await maker.cycle(draft.cycle);
    for (const objective of draft.objectives) await maker.objective(objective, cycle);
    await maker.finish();
    return cycle;
  });
  return { cycle: result, objectives: draft.objectives.length, keyResults, undo };
}
