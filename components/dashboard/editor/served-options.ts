import type { CycleAnswer } from '@/lib/domain/answers';

/** Stands in the list of what work can serve for a number that nobody has written down yet. */
export const NEW_NUMBER = 'new';

/** One key result that work can serve, as a list shows it. */
export interface ServedOption {
  value: string;
  text: string;
}

/**
 * What a key result that is a task can have been meant to move: the key results of unclosed cycles that are pursued, but
 * for itself, those of its own objective first.
 */
export function servedOptions(
  cycles: readonly CycleAnswer[],
  { objective, self }: { objective: string; self: string | null },
): ServedOption[] {
  const objectives = cycles
    .filter(({ cycle }) => cycle.state !== 'closed')
    .flatMap((each) => each.objectives)
    .sort((a, b) => Number(b.objective.id === objective) - Number(a.objective.id === objective));
  return objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult }) => keyResult.dropped === null && keyResult.id !== self)
    .map(({ keyResult }) => ({ value: keyResult.id, text: `${keyResult.code} ${keyResult.title}` }));
}
