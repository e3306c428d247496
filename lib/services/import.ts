import type { Alignment } from '@/lib/domain/alignment';
import { colourOf, proposeCode } from '@/lib/domain/code';
import type { ObjectiveDraft, OkrDraft } from '@/lib/domain/draft';
import { DEFAULT_LAG_DAYS } from '@/lib/domain/key-result';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { alignPrimary } from './alignments';
import type { Context, Undone } from './context';
import { checkedCycle } from './cycles';
import { checkedKeyResult, createKeyResult } from './key-results';
import { createObjective } from './objectives';
import { objectivesIn, openCycles, openKeyResults } from './open-key-results';
import { personNamed } from './people';

/** More than this at once is no set of OKRs that people follow. */
const MOST_OBJECTIVES = 500;
const MOST_KEY_RESULTS = 5_000;

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
    const cycle = await cycleFor(writes, draft.cycle, context);
    const earlier = await objectivesIn(writes, await openCycles(writes));
    const place = earlier.filter((objective) => objective.cycle === cycle).length;
    const taken = new Set((await openKeyResults(writes)).map((keyResult) => keyResult.code));
    const ids: string[] = [];
    for (const [index, objective] of draft.objectives.entries()) {
      ids.push(await createDraft(writes, { objective, cycle, index: place + index, taken }, context));
    }
    await alignDrafts(writes, draft.objectives, ids, earlier);
    return cycle;
  });
  return { cycle: result, objectives: draft.objectives.length, keyResults, undo };
}

async function cycleFor(writes: Writer, cycle: OkrDraft['cycle'], context: Context): Promise<string> {
  if ('id' in cycle) {
    if (!(await writes.get('cycle', cycle.id))) throw new Refusal('notFound');
    return cycle.id;
  }
  return (await writes.put('cycle', context.newId(), checkedCycle({ ...cycle, state: 'active' }))).id;
}

async function createDraft(
  writes: Writer,
  at: { objective: ObjectiveDraft; cycle: string; index: number; taken: Set<string> },
  context: Context,
): Promise<string> {
  const { keyResults, parent: _, owner, ...fields } = at.objective;
  const title = fields.title.trim();
  if (title === '') throw new Refusal('titleEmpty');
  const id = context.newId();
  await createObjective(writes, id, {
    ...fields,
    title,
    cycle: at.cycle,
    owner: await personNamed(writes, owner, context),
  });
  for (const draft of keyResults) {
    const code = proposeCode({ objectiveIndex: at.index, taken: at.taken });
    at.taken.add(code);
    const keyResult = checkedKeyResult({
      ...draft,
      objective: id,
      owner: await personNamed(writes, draft.owner, context),
      accepted: false,
      guardrailCounts: false,
      lagDays: DEFAULT_LAG_DAYS,
      code,
      colour: colourOf(at.index),
    });
    await createKeyResult(writes, context.newId(), keyResult, context);
  }
  return id;
}

/** A parent is named by its title: in the same draft, or else in a cycle that is not closed. */
async function alignDrafts(
  writes: Writer,
  drafts: readonly ObjectiveDraft[],
  ids: readonly string[],
  earlier: readonly Stored<'objective'>[],
): Promise<void> {
  const byTitle = new Map<string, string>();
  for (const objective of earlier) byTitle.set(folded(objective.title), objective.id);
  for (const [index, draft] of drafts.entries()) byTitle.set(folded(draft.title), ids[index] as string);
  for (const [index, draft] of drafts.entries()) {
    const id = draft.parent === null ? undefined : byTitle.get(folded(draft.parent));
    if (id === undefined) continue;
    const parent: Alignment['parent'] = { kind: 'objective', id };
    await alignPrimary(writes, ids[index] as string, parent);
  }
}

function folded(title: string): string {
  return title.normalize('NFKC').trim().toLocaleLowerCase('und');
}
