import type { CycleAnswer, PersonAnswer } from '@/lib/domain/answers';

/** The steps of the first run, in order. */
export const STEPS = ['name', 'okrs', 'who', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** The first step whose answer is missing, so that the first run goes on where it was left. */
export function whereToBegin(persons: readonly PersonAnswer[], cycles: readonly CycleAnswer[]): Step {
  if (!persons.some(({ person }) => person.me)) return 'name';
  if (cycles.every(({ objectives }) => objectives.length === 0)) return 'okrs';
  return asksWho(persons) ? 'who' : 'done';
}

/** Whether key results have owners and none of them is known to be the person here. */
export function asksWho(persons: readonly PersonAnswer[]): boolean {
  return persons.some(({ owns }) => owns > 0) && !persons.some(({ person, owns }) => person.me && owns > 0);
}
