import { useSame } from '@/components/ui/use-same';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import type { FindingAnswer } from '@/lib/domain/findings';

const NONE: readonly FindingAnswer[] = [];

/** What was found about each objective and its key results; the same list while nothing in it changes. */
export function useFoundOn(
  findings: readonly FindingAnswer[],
  objectives: readonly ObjectiveAnswer[],
): (answer: ObjectiveAnswer) => readonly FindingAnswer[] {
  const aboutOne = Map.groupBy(findings, ({ subject }) => subject.id);
  const entries = useSame(
    objectives.flatMap(({ objective, keyResults }) => {
      const ids = [objective.id, ...keyResults.map(({ keyResult }) => keyResult.id)];
      const found = ids.flatMap((id) => aboutOne.get(id) ?? []);
      return found.length > 0 ? [[objective.id, found] as const] : [];
    }),
  );
  const byObjective = new Map(entries);
  return ({ objective }) => byObjective.get(objective.id) ?? NONE;
}
