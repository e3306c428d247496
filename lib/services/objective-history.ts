import type { ObjectiveHistory } from '@/lib/domain/overview';
import { progressLine } from '@/lib/domain/progress-line';
import { objectiveWeeks, weekEnds } from '@/lib/domain/weekly';
import { read } from '@/lib/store/transaction';
import { alignedWith } from './aligned';
import { measured } from './answers';
import type { Context } from './context';
import { objectiveAnswers } from './okrs';
import { keyResultsOf, objectivesIn } from './open-key-results';
import { peopleBook } from './people-book';
import { changesOf } from './recorded-changes';

/** One objective with its key results, its weeks, its changes and what it is aligned with; null when it is gone. */
export function readObjective(context: Context, { id }: { id: string }): Promise<ObjectiveHistory | null> {
  const today = context.today();
  return read(context, async (reads) => {
    const objective = await reads.get('objective', id);
    const cycle = objective && (await reads.get('cycle', objective.cycle));
    if (!objective || !cycle) return null;
    const [all, siblings, people] = await Promise.all([
      keyResultsOf(reads, [objective]).then((keyResults) => measured(reads, keyResults)),
      objectivesIn(reads, [cycle]),
      peopleBook(reads),
    ]);
    const [answer] = await objectiveAnswers(reads, context, [objective], all);
    if (!answer) return null;
    return {
      answer,
      cycle,
      place: siblings.findIndex((sibling) => sibling.id === id) + 1,
      places: siblings.length,
      weeks: objectiveWeeks(cycle, objective.ambition, all.map(progressLine), weekEnds(cycle, today)),
      ...(await alignedWith(reads, context, objective, all)),
      ...(await changesOf(reads, id, people, context)),
    };
  });
}
