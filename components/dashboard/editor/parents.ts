import type { CycleAnswer, TitledEnd } from '@/lib/domain/answers';
import { writeParent } from './objective-form';

/** One thing that an objective may contribute to, as a list shows it. */
export interface ParentOption {
  value: string;
  text: string;
}

/**
 * Objectives and key results that an objective may stand under: of unclosed cycles, but neither itself nor its
 * own key results, and wherever those are that it stands under already (`kept`). A longer loop is refused when it is
 * saved.
 */
export function parentOptions(
  cycles: readonly CycleAnswer[],
  self: string | null,
  kept: readonly TitledEnd[] = [],
): ParentOption[] {
  const offered = cycles
    .filter(({ cycle }) => cycle.state !== 'closed')
    .flatMap(({ objectives }) => objectives)
    .filter(({ objective }) => objective.id !== self)
    .flatMap(({ objective, keyResults }) => [
      { value: writeParent(objective), text: objective.title },
      ...keyResults
        .filter(({ keyResult }) => keyResult.dropped === null)
        .map(({ keyResult }) => ({
          value: writeParent(keyResult),
          text: `\u2003${keyResult.code} ${keyResult.title}`,
        })),
    ]);
  const values = new Set(offered.map(({ value }) => value));
  const others = kept.map((end) => ({ value: writeParent(end), text: end.title }));
  return [...offered, ...others.filter(({ value }) => !values.has(value))];
}

/** Objectives under which a key result may stand: of unclosed cycles, and the one where it stands. */
export function objectiveOptions(cycles: readonly CycleAnswer[], own: string): ParentOption[] {
  return cycles.flatMap(({ cycle, objectives }) =>
    objectives
      .filter(({ objective }) => cycle.state !== 'closed' || objective.id === own)
      .map(({ objective }) => ({ value: objective.id, text: objective.title })),
  );
}
