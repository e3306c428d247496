import type { CycleAnswer, KeyResultAnswer, ObjectiveAnswer } from '@/lib/domain/answers';

/** An objective's answer and its cycle's, or null when it is not among them. */
export function findObjective(
  cycles: readonly CycleAnswer[],
  id: string | null,
): { answer: ObjectiveAnswer; cycle: CycleAnswer } | null {
  for (const cycle of cycles) {
    const answer = cycle.objectives.find(({ objective }) => objective.id === id);
    if (answer) return { answer, cycle };
  }
  return null;
}

/** A key result's answer with those of its objective and cycle, or null when it is not among them. */
export function findKeyResult(
  cycles: readonly CycleAnswer[],
  id: string | null,
): { answer: KeyResultAnswer; objective: ObjectiveAnswer; cycle: CycleAnswer } | null {
  for (const cycle of cycles) {
    for (const objective of cycle.objectives) {
      const answer = objective.keyResults.find(({ keyResult }) => keyResult.id === id);
      if (answer) return { answer, objective, cycle };
    }
  }
  return null;
}
