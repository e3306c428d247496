import type { MappedObjective } from '@/lib/domain/alignment-tree';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import { read } from '@/lib/store/transaction';
import { measured } from './answers';
import type { Context } from './context';
import { objectivesAtAGlance } from './okrs';
import { byStart, keyResultsOf, objectivesIn } from './open-key-results';

/** What the map shows: the objectives of every cycle that is not closed, in order. */
export function readMap(context: Context): Promise<MappedObjective[]> {
  return read(context, async (reads) => {
    const cycles = (await reads.all('cycle')).filter(({ state }) => state !== 'closed').sort(byStart);
    const objectives = await objectivesIn(reads, cycles);
    const known = await measured(reads, await keyResultsOf(reads, objectives));
    return (await objectivesAtAGlance(reads, context, objectives, known)).map(mapped);
  });
}

/** No more than is shown: of very many objectives the rest would take longest on its way. */
function mapped({
  objective,
  standing,
  owner,
  parent,
  supports,
  keyResults,
}: ObjectiveAnswer): MappedObjective {
  const { id, cycle, title, level } = objective;
  return {
    objective: { id, cycle, title, level },
    standing: { progress: standing.progress, status: standing.status },
    ...{ owner, parent, supports },
    keyResults: keyResults.map(({ keyResult }) => ({
      keyResult: {
        id: keyResult.id,
        title: keyResult.title,
        code: keyResult.code,
        colour: keyResult.colour,
      },
    })),
  };
}
