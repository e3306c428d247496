import type { NamedCycle, TablePlan } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { CycleDraft, ImportEntry } from '@/lib/domain/draft';
import { folded } from '@/lib/domain/folded';

/** What a plan brings in, its objectives placed: into the cycle that the file names, or else into the chosen one. */
export function entriesOf(
  plan: TablePlan,
  cycles: readonly CycleAnswer[],
  chosen: CycleDraft | null,
): ImportEntry[] {
  const objectives = plan.objectives.flatMap(({ cycle, objective }): ImportEntry[] => {
    const place = cycle ? placeOf(cycle, cycles) : chosen;
    return place ? [{ what: 'objective', cycle: place, objective }] : [];
  });
  return [
    ...objectives,
    ...freshCycles(plan, cycles).map((cycle): ImportEntry => ({ what: 'cycle', cycle })),
    ...plan.checkIns.map((one): ImportEntry => ({ what: 'checkIn', ...one })),
    ...plan.ties.map((one): ImportEntry => ({ what: 'tie', ...one })),
  ];
}

/** The cycles without objectives that a plan names and that are not there yet. */
export function freshCycles(plan: TablePlan, cycles: readonly CycleAnswer[]): NamedCycle[] {
  return plan.cycles.filter((cycle) => !('id' in placeOf(cycle, cycles)));
}

/** A cycle that is there and open is gone into; one of another name, or a closed one, is created. */
function placeOf(named: NamedCycle, cycles: readonly CycleAnswer[]): CycleDraft {
  const isSame = ({ cycle }: CycleAnswer) =>
    folded(cycle.name) === folded(named.name) && cycle.state !== 'closed';
  const same = named.state === 'closed' ? undefined : cycles.find(isSame);
  return same ? { id: same.cycle.id } : named;
}

/** The names of the cycles that a plan names, each once, with whether it is there already. */
export function namedCycles(
  plan: TablePlan,
  cycles: readonly CycleAnswer[],
): { name: string; isThere: boolean }[] {
  const named = [...plan.objectives.flatMap(({ cycle }) => cycle ?? []), ...plan.cycles];
  const distinct = new Map(named.map((cycle) => [folded(cycle.name), cycle]));
  return [...distinct.values()].map((cycle) => ({
    name: cycle.name,
    isThere: 'id' in placeOf(cycle, cycles),
  }));
}
