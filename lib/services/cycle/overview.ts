import { validCheckIns } from '@/lib/domain/check-in';
import { isToBeClosed } from '@/lib/domain/cycle';
import { weeksCheckedIn } from '@/lib/domain/habit';
import type { CycleOverview, StatusCount } from '@/lib/domain/overview';
import { progressLine } from '@/lib/domain/progress-line';
import { rollUp, WORST_FIRST } from '@/lib/domain/roll-up';
import { standingOf } from '@/lib/domain/standing';
import type { Status } from '@/lib/domain/status';
import { cycleWeeks, objectiveWeeks, tendedWeeks, weekEnds } from '@/lib/domain/weekly';
import { measured } from '@/lib/services/answers';
import { foundCycle } from '@/lib/services/closing/found-cycle';
import type { Context } from '@/lib/services/context';
import { keyResultsOf, objectivesIn } from '@/lib/services/open-key-results';
import { unlessChanged } from '@/lib/services/unless-changed';
import { read } from '@/lib/store/transaction';

/** A cycle as its check-ins tell of it, a point for each week and no check-in. Throws `notFound`. */
export function readCycle(context: Context, { id }: { id: string }): Promise<CycleOverview> {
  return unlessChanged(context, { question: 'cycle', about: id }, () => lookAt(context, id));
}

function lookAt(context: Context, id: string): Promise<CycleOverview> {
  const today = context.today();
  return read(context, async (reads) => {
    const cycle = await foundCycle(reads, id);
    const objectives = await objectivesIn(reads, [cycle]);
    const all = await measured(reads, await keyResultsOf(reads, objectives));
    const byObjective = Map.groupBy(all, ({ objective }) => objective.id);
    const days = weekEnds(cycle, today);
    const told = objectives.map((objective) => {
      const own = byObjective.get(objective.id) ?? [];
      const present = own.filter(({ keyResult }) => keyResult.dropped === null);
      const standees = present.map((one) => ({
        keyResult: one.keyResult,
        standing: standingOf({ ...one, ambition: objective.ambition, today }),
      }));
      return {
        standees,
        status: rollUp(standees).status,
        weeks: objectiveWeeks(cycle, objective.ambition, own.map(progressLine), days),
        checkedIn: weeksCheckedIn(
          cycle,
          present.flatMap(({ checkIns }) => validCheckIns(checkIns)),
          today,
        ),
      };
    });
    return {
      cycle,
      toBeClosed: isToBeClosed(cycle, today),
      objectives: counted(told.map(({ status }) => status)),
      keyResults: counted(told.flatMap(({ standees }) => standees.map(({ standing }) => standing.status))),
      weeks: cycleWeeks(
        told.map(({ weeks }) => weeks),
        days,
      ),
      tended: tendedWeeks(
        told.map(({ checkedIn }) => checkedIn),
        days,
      ),
    };
  });
}

function counted(statuses: readonly (Status | null)[]): StatusCount[] {
  const found = Map.groupBy(statuses, (status) => status);
  return [...WORST_FIRST, null].flatMap((status) => {
    const count = found.get(status)?.length ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}
