import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import { validCheckIns } from '@/lib/domain/check-in';
import { isToBeClosed } from '@/lib/domain/cycle';
import { weeksCheckedIn } from '@/lib/domain/habit';
import type { Stored } from '@/lib/domain/record';
import type { CycleComparison } from '@/lib/domain/review';
import { cycleScore, objectiveScore } from '@/lib/domain/score';
import { type Measured, measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import { byStart, keyResultsOf, objectivesIn } from '@/lib/services/open-key-results';
import { read } from '@/lib/store/transaction';

/** So many cycles stand beside each other: two years of three months each. */
const MOST_CYCLES = 8;

/** The latest cycles that have begun and are no drafts, beside each other, in the order of their first days. */
export function compareCycles(context: Context): Promise<CycleComparison[]> {
  const today = context.today();
  return read(context, async (reads) => {
    const begun = (await reads.all('cycle')).filter(
      ({ state, startsOn }) => state !== 'draft' && startsOn <= today,
    );
    const cycles = begun.sort(byStart).slice(-MOST_CYCLES);
    const objectives = await objectivesIn(reads, cycles);
    const all = await measured(reads, await keyResultsOf(reads, objectives));
    const byObjective = Map.groupBy(
      all.filter(({ keyResult }) => keyResult.dropped === null),
      ({ objective }) => objective.id,
    );
    const byCycle = Map.groupBy(objectives, ({ cycle }) => cycle);
    return cycles.map((cycle) => {
      const own = (byCycle.get(cycle.id) ?? []).map((objective) => ({
        objective,
        results: byObjective.get(objective.id) ?? [],
      }));
      return comparison(cycle, own, today);
    });
  });
}

function comparison(
  cycle: Stored<'cycle'>,
  own: readonly { objective: Stored<'objective'>; results: readonly Measured[] }[],
  today: string,
): CycleComparison {
  const keyResults = own.flatMap(({ results }) => results.map(({ keyResult }) => keyResult));
  const scores = own.map(({ objective, results }) =>
    objectiveScore(
      results.map(({ keyResult }) => keyResult),
      objective.ambition,
    ),
  );
  const weeks = own.flatMap(({ results }) =>
    weeksCheckedIn(
      cycle,
      results.flatMap(({ checkIns }) => validCheckIns(checkIns)),
      today,
    ),
  );
  return {
    cycle,
    toBeClosed: isToBeClosed(cycle, today),
    score: cycleScore(scores).value,
    keyResults: keyResults.length,
    graded: keyResults.filter(({ grade }) => (grade?.score ?? null) !== null).length,
    outcomes: keyResults.filter(({ title }) => judgeKeyResult(title).verdict === 'outcome').length,
    weeks: weeks.length,
    weeksCheckedIn: weeks.filter(Boolean).length,
  };
}
