import type { KnownKeyResult } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';

/** The key results that check-ins and ties of a file may belong to. */
export function knownKeyResults(cycles: readonly CycleAnswer[]): KnownKeyResult[] {
  return cycles.flatMap(({ cycle, objectives }) =>
    objectives.flatMap(({ objective, keyResults }) =>
      keyResults.map(({ keyResult: { id, code, title, metric } }) => ({
        ...{ id, code, title, metric, objective: objective.title, cycle: cycle.name },
      })),
    ),
  );
}
