import type { Route } from '@/components/dashboard/route';
import type { CycleReview, ReviewedObjective } from '@/lib/domain/review';

type ReviewedKeyResult = ReviewedObjective['keyResults'][number];

/** The steps of closing after the key results, in their order; the address calls them so. */
const LATER_STEPS = ['scores', 'lookBack', 'next', 'end'] as const;
export type LaterStep = (typeof LATER_STEPS)[number];

/** One step of closing a cycle: a key result to grade, or one about the whole cycle. */
export type CloseStep =
  | { kind: 'grade'; name: string; answer: ReviewedKeyResult; objective: ReviewedObjective['objective'] }
  | { kind: LaterStep; name: LaterStep };

/** In the address, after `?`: which step is shown. */
const STEP = 'step';

/** All steps of closing a cycle, in order. Key results that were given up on the way are not graded. */
export function stepsOf({ objectives }: CycleReview): CloseStep[] {
  const grades = objectives.flatMap(({ objective, keyResults }) =>
    keyResults
      .filter(({ keyResult }) => keyResult.dropped === null)
      .map((answer) => ({ kind: 'grade' as const, name: answer.keyResult.id, answer, objective })),
  );
  return [...grades, ...LATER_STEPS.map((kind) => ({ kind, name: kind }))];
}

/** The name of the step that the address asks for; null: the one where the person left off. */
export function askedStep({ query }: Route): string | null {
  return query?.[STEP] ?? null;
}

/** The name of the step at which the person left off: the first that has no answer. */
export function firstOpenStep({ cycle, next }: CycleReview, steps: readonly CloseStep[]): string {
  if (cycle.state === 'closed') return 'end';
  const open = steps.find((step) => step.kind === 'grade' && step.answer.keyResult.grade === undefined);
  if (open) return open.name;
  if (!cycle.retrospective) return 'scores';
  return next === null ? 'next' : 'end';
}

/** Where a step of closing a cycle is; null: where the person left off. */
export function stepRoute(cycle: string, step: CloseStep | null): Route {
  return { page: 'close', id: cycle, editing: null, ...(step ? { query: { [STEP]: step.name } } : {}) };
}
