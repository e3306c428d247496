/** A child Objective's link to what it contributes to. It never moves a number. */
export interface Alignment {
  kind: 'alignment';
  /** Derived from its ends. */
  id: string;
  child: string;
  parent: { kind: 'objective' | 'keyResult'; id: string };
  role: 'primary' | 'supports';
  /** When a person last said that it holds although the parent has changed, ms since the epoch; absent: never. */
  keptAt?: number;
}

/**
 * True if aligning `child` (an objective) with `parent` would lead from an objective back to itself.
 * `objectiveOf` gives the objective of a key result, null when it is unknown; all alignments count,
 * primary and supporting.
 */
export function wouldLoop(question: {
  child: string;
  parent: Alignment['parent'];
  alignments: Iterable<Pick<Alignment, 'child' | 'parent'>>;
  objectiveOf: (keyResult: string) => string | null;
}): boolean {
  const objective = (end: Alignment['parent']) =>
    end.kind === 'objective' ? end.id : question.objectiveOf(end.id);
  const parents = Map.groupBy(question.alignments, (alignment) => alignment.child);
  const seen = new Set<string | null>([null]);
  const open = [objective(question.parent)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === question.child) return true;
    if (next === null || seen.has(next)) continue;
    seen.add(next);
    for (const alignment of parents.get(next) ?? []) open.push(objective(alignment.parent));
  }
  return false;
}
