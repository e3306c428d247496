import type { CycleAnswer } from '@/lib/domain/answers';
import { writeParent } from './objective-form';

/** One thing that an objective may contribute to, as a list shows it. */
export interface ParentOption {
  value: string;
  text: string;
}

/**
 * Objectives and key results that an objective may stand under: of unclosed cycles, but neither itself nor its
 * own key results. A longer loop is refused when it is saved.
 */
export function parentOptions(cycles: readonly CycleAnswer[], self: string | null): ParentOption[] {
  return cycles
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
}

/** Objectives under which a key result may stand: of unclosed cycles, and the one where it stands. */
export function objectiveOptions(cycles: readonly CycleAnswer[], own: string): ParentOption[] {
  return cycles.flatMap(({ cycle, objectives }) =>
    objectives
      .filter(({ objective }) => cycle.state !== 'closed' || objective.id === own)
      .map(({ objective }) => ({ value: objective.id, text: objective.title })),
  );
}
