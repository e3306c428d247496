import type { CycleAnswer, KeyResultAnswer, ObjectiveAnswer } from '@/lib/domain/answers';
import type { FindingAnswer } from '@/lib/domain/findings';

/** One visible line of the tree of objectives. `id` is unique in it; `level` counts from 1. */
export type TreeRow = {
  id: string;
  level: number;
  /** null: it has nothing below it. */
  open: boolean | null;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
} & (
  | { kind: 'objective'; answer: ObjectiveAnswer }
  | { kind: 'keyResult'; answer: KeyResultAnswer }
  | { kind: 'finding'; finding: FindingAnswer }
);

/**
 * The lines of one cycle, top down: an objective, its key results, then the objectives that contribute to it.
 * Every objective comes exactly once, also when its parent lies in another cycle or in a circle. Below a key result
 * stands what was found about it, once that is opened.
 */
export function treeRows(
  { objectives }: CycleAnswer,
  isOpen: (id: string, kind: 'objective' | 'keyResult') => boolean,
  findingsOf: (keyResult: string) => readonly FindingAnswer[] = () => [],
): TreeRow[] {
  const children = childrenByParent(objectives);
  const rows: TreeRow[] = [];
  const placed = new Set<string>();

  function addAll(siblings: ObjectiveAnswer[], level: number, before = 0): void {
    siblings.forEach((answer, index) => {
      if (!placed.has(answer.objective.id)) add(answer, level, before + index + 1, before + siblings.length);
    });
  }

  function add(answer: ObjectiveAnswer, level: number, place: number, siblings: number): void {
    const { id } = answer.objective;
    placed.add(id);
    const below = children.get(id) ?? [];
    const opened = answer.keyResults.length + below.length > 0 ? isOpen(id, 'objective') : null;
    rows.push({ kind: 'objective', id, answer, level, open: opened, place, siblings });
    if (!opened) {
      markPlaced(below);
      return;
    }
    const all = answer.keyResults.length + below.length;
    answer.keyResults.forEach((keyResult, index) => {
      addKeyResult(keyResult, level + 1, index + 1, all);
    });
    addAll(below, level + 1, answer.keyResults.length);
  }

  function addKeyResult(answer: KeyResultAnswer, level: number, place: number, siblings: number): void {
    const { id } = answer.keyResult;
    const found = findingsOf(id);
    const open = found.length > 0 ? isOpen(id, 'keyResult') : null;
    rows.push({ kind: 'keyResult', id, answer, level, open, place, siblings });
    if (!open) return;
    found.forEach((finding, index) => {
      const own = { kind: 'finding' as const, id: `${id} ${index}`, finding, open: null };
      rows.push({ ...own, level: level + 1, place: index + 1, siblings: found.length });
    });
  }

  function markPlaced(folded: ObjectiveAnswer[]): void {
    for (const { objective } of folded) {
      if (placed.has(objective.id)) continue;
      placed.add(objective.id);
      markPlaced(children.get(objective.id) ?? []);
    }
  }

  addAll(children.get(null) ?? [], 1);
  // What is left stands in a circle of parents: broken data is shown, not hidden.
  addAll(objectives, 1);
  return rows;
}

/** Children in order, by the objective that they stand under; `null` for those that stand at the top. */
function childrenByParent(objectives: ObjectiveAnswer[]): Map<string | null, ObjectiveAnswer[]> {
  const owner = new Map<string, string>();
  for (const { objective, keyResults } of objectives) {
    owner.set(objective.id, objective.id);
    for (const { keyResult } of keyResults) owner.set(keyResult.id, objective.id);
  }
  const children = new Map<string | null, ObjectiveAnswer[]>();
  for (const answer of objectives) {
    const parent = (answer.parent && owner.get(answer.parent.id)) ?? null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(answer);
    else children.set(parent, [answer]);
  }
  return children;
}
