import { validCheckIns } from '@/lib/domain/check-in';
import { isToBeClosed } from '@/lib/domain/cycle';
import { longBlocked, weeksCheckedIn } from '@/lib/domain/habit';
import type { CycleReview } from '@/lib/domain/review';
import { measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import { objectiveAnswers } from '@/lib/services/okrs';
import { keyResultsOf, objectivesIn } from '@/lib/services/open-key-results';
import { read } from '@/lib/store/transaction';
import { foundCycle } from './found-cycle';

/** A cycle with its scores and how it was tended, whether it is closed or not. Throws `notFound`. */
export function reviewCycle(context: Context, { id }: { id: string }): Promise<CycleReview> {
  const today = context.today();
  return read(context, async (reads) => {
    const cycle = await foundCycle(reads, id);
    const objectives = await objectivesIn(reads, [cycle]);
    const all = await measured(reads, await keyResultsOf(reads, objectives));
    const checkIns = new Map(all.map((one) => [one.keyResult.id, validCheckIns(one.checkIns)]));
    const until = today < cycle.endsOn ? today : cycle.endsOn;
    const next = cycle.followedBy === undefined ? undefined : await reads.get('cycle', cycle.followedBy);
    const answers = await objectiveAnswers(reads, context, objectives, all);
    return {
      cycle,
      toBeClosed: isToBeClosed(cycle, today),
      objectives: answers.map((answer) => {
        const present = answer.keyResults.filter(({ keyResult }) => keyResult.dropped === null);
        const own = present.flatMap(({ keyResult }) => checkIns.get(keyResult.id) ?? []);
        return {
          ...answer,
          weeks: weeksCheckedIn(cycle, own, today),
          keyResults: answer.keyResults.map((each) => ({
            ...each,
            blocked: each.keyResult.dropped
              ? null
              : longBlocked(checkIns.get(each.keyResult.id) ?? [], until),
          })),
        };
      }),
      next: next ? { id: next.id, name: next.name } : null,
    };
  });
}
