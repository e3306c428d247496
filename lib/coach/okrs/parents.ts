import type { Objective } from '@/lib/domain/objective';
import type { OkrsContext } from './context';

/** The objectives that each objective is aligned with, directly or through a key result of theirs. */
export function parentsOf({
  objectives,
  keyResults,
  alignments,
}: OkrsContext): (objective: string) => Objective[] {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const home = new Map(keyResults.map(({ keyResult }) => [keyResult.id, keyResult.objective]));
  const byChild = Map.groupBy(alignments, ({ child }) => child);
  return (objective) =>
    (byChild.get(objective) ?? []).flatMap(({ parent }) => {
      const found = byId.get(parent.kind === 'objective' ? parent.id : (home.get(parent.id) ?? ''));
      return found ? [found] : [];
    });
}

/** All objectives above one, each once, even where alignments lead in a circle. */
export function chainOf(parents: (objective: string) => Objective[], objective: string): Objective[] {
  const above = new Map<string, Objective>();
  const open = [...parents(objective)];
  for (let next = open.pop(); next; next = open.pop()) {
    if (above.has(next.id)) continue;
    above.set(next.id, next);
    open.push(...parents(next.id));
  }
  return [...above.values()];
}
