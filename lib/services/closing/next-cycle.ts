import { changedMetric, keptMetric } from '@/lib/domain/carry-over';
import { validCheckIns } from '@/lib/domain/check-in';
import { colourOf, proposeCode } from '@/lib/domain/code';
import type { Cycle } from '@/lib/domain/cycle';
import { fitsMetric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { alignmentId } from '@/lib/services/alignments';
import { type Measured, measured } from '@/lib/services/answers';
import type { Context, Undone } from '@/lib/services/context';
import { checkedCycle } from '@/lib/services/cycles';
import { checkedKeyResult, createKeyResult } from '@/lib/services/key-results';
import { createObjective } from '@/lib/services/objectives';
import { keyResultsOf, objectivesIn, openKeyResults } from '@/lib/services/open-key-results';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { foundCycle } from './found-cycle';

/** The ids of what was copied: the former one to its copy. */
type Copies = Map<string, string>;

/**
 * Drafts the cycle after one from the choices made at its end: key results that are kept or to be changed, with their
 * objectives, and the alignments among them. Ties and check-ins are not carried over. Throws `notFound`, `titleEmpty`,
 * `datesReversed`, and what `refuseMetric` finds in a key result that is kept without a target of its own.
 */
export async function draftNextCycle(
  context: Context,
  { after, fields }: { after: string; fields: Pick<Cycle, 'name' | 'startsOn' | 'endsOn'> },
): Promise<Undone & { id: string }> {
  const checked = checkedCycle({ ...fields, state: 'draft' });
  const { result, undo } = await command(context, async (writes) => {
    const former = await foundCycle(writes, after);
    const next = await writes.put('cycle', context.newId(), checked);
    const objectives = await objectivesIn(writes, [former]);
    const carried = (await measured(writes, await keyResultsOf(writes, objectives))).filter(isCarried);
    const copies = await copyObjectives(writes, objectives, carried, next, context);
    await copyKeyResults(writes, carried, copies, next, context);
    await copyAlignments(writes, copies);
    await writes.put('cycle', former.id, { followedBy: next.id });
    return next.id;
  });
  return { id: result, undo };
}

function isCarried({ keyResult: { dropped, grade } }: Measured): boolean {
  return dropped === null && (grade?.choice === 'keep' || grade?.choice === 'change');
}

async function copyObjectives(
  writes: Writer,
  objectives: readonly Stored<'objective'>[],
  carried: readonly Measured[],
  next: Stored<'cycle'>,
  context: Context,
): Promise<Copies> {
  const wanted = new Set(carried.map(({ objective }) => objective.id));
  const copies: Copies = new Map();
  for (const objective of objectives) {
    if (!wanted.has(objective.id)) continue;
    const { title, why, forWhom, owner, level, ambition, strategy } = objective;
    const id = context.newId();
    await createObjective(writes, id, {
      ...{ title, why, forWhom, owner, level, ambition, strategy },
      cycle: next.id,
    });
    copies.set(objective.id, id);
  }
  return copies;
}

async function copyKeyResults(
  writes: Writer,
  carried: readonly Measured[],
  copies: Copies,
  next: Stored<'cycle'>,
  context: Context,
): Promise<void> {
  const taken = new Set((await openKeyResults(writes)).map(({ code }) => code));
  const places = [...copies.values()];
  for (const one of carried) {
    const { title, owner, weight, guardrailCounts, cadence, lagDays, id } = one.keyResult;
    const objective = copies.get(one.objective.id) as string;
    const place = places.indexOf(objective);
    const code = proposeCode({ objectiveIndex: place, taken });
    taken.add(code);
    const copy = context.newId();
    const fields = checkedKeyResult({
      ...{ objective, title, owner, weight, guardrailCounts, cadence, lagDays, code },
      metric: carriedMetric(one, next),
      colour: colourOf(place),
      // Whoever answered for it in the former cycle is asked again.
      accepted: false,
      dueOn: null,
    });
    await createKeyResult(writes, copy, fields, context);
    copies.set(id, copy);
  }
}

function carriedMetric({ keyResult: { metric, grade }, checkIns }: Measured, into: Stored<'cycle'>) {
  const last = validCheckIns(checkIns).findLast(({ value }) => fitsMetric(metric, value))?.value ?? null;
  return grade?.choice === 'keep'
    ? keptMetric({ metric, last, target: grade.nextTarget, into })
    : changedMetric({ metric, last, into });
}

async function copyAlignments(writes: Writer, copies: Copies): Promise<void> {
  const found = await writes.whereMany('alignment', 'child', copies.keys());
  for (const { child, parent, role } of [...found.values()].flat()) {
    const [to, above] = [copies.get(child), copies.get(parent.id)];
    if (to === undefined || above === undefined) continue;
    const end = { kind: parent.kind, id: above };
    await writes.put('alignment', alignmentId(to, end), { child: to, parent: end, role });
  }
}
