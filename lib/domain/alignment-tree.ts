import type { TitledEnd } from './answers';
import type { KeyResult } from './key-result';
import { LEVELS, type Objective } from './objective';
import type { NamedPerson } from './person';
import type { ObjectiveStanding } from './standing';

/** What the map shows of an objective. */
export interface MappedObjective {
  objective: Pick<Objective, 'id' | 'cycle' | 'title' | 'level'>;
  standing: Pick<ObjectiveStanding, 'progress' | 'status'>;
  owner: NamedPerson | null;
  /** The primary parent, if it has one. */
  parent: TitledEnd | null;
  /** What it contributes to besides. */
  supports: TitledEnd[];
  keyResults: { keyResult: MappedKeyResult }[];
}

/** What the map shows of a key result. */
export type MappedKeyResult = Pick<KeyResult, 'id' | 'title' | 'code' | 'colour'>;

/**
 * What is missing around an objective: a `parent` although there are higher objectives in its cycle, or `children` of a
 * company objective although there are lower ones.
 */
export type Missing = 'parent' | 'children';

/** An objective with those that contribute to it, itself or one of its key results. */
export interface AlignedNode {
  id: string;
  answer: MappedObjective;
  /** The key result above that it contributes to; null where it contributes to the objective as a whole, or to none. */
  through: MappedKeyResult | null;
  missing: Missing | null;
  children: AlignedNode[];
}

/**
 * Objectives by what they contribute to, in their own order. Each comes exactly once: one whose
 * parent is not among them stands at the top, and a circle of parents is cut.
 */
export function alignmentForest(objectives: readonly MappedObjective[]): AlignedNode[] {
  const results = new Map(
    objectives.flatMap(({ objective, keyResults }) =>
      keyResults.map(({ keyResult }) => [keyResult.id, { keyResult, objective: objective.id }] as const),
    ),
  );
  const ids = new Set(objectives.map(({ objective }) => objective.id));
  const parentOf = ({ parent }: MappedObjective): string | null => {
    const id = parent && (results.get(parent.id)?.objective ?? parent.id);
    return id !== null && ids.has(id) ? id : null;
  };
  const byParent = Map.groupBy(objectives, parentOf);
  const placed = new Set<string>();

  function nodeOf(answer: MappedObjective): AlignedNode[] {
    const { id } = answer.objective;
    if (placed.has(id)) return [];
    placed.add(id);
    const children = (byParent.get(id) ?? []).flatMap(nodeOf);
    const through = results.get(answer.parent?.id ?? '')?.keyResult ?? null;
    return [{ id, answer, through, missing: missingAround(answer, children, objectives), children }];
  }

  return [...(byParent.get(null) ?? []).flatMap(nodeOf), ...objectives.flatMap(nodeOf)];
}

/** What lies on the line of one objective: all above it, itself, and all below. Empty for an unknown one. */
export function lineOf(forest: readonly AlignedNode[], id: string): ReadonlySet<string> {
  for (const node of forest) {
    if (node.id === id) return new Set(idsFrom(node));
    const below = lineOf(node.children, id);
    if (below.size > 0) return new Set([node.id, ...below]);
  }
  return new Set();
}

/** An objective and all below it, top down. */
export function idsFrom(node: AlignedNode): string[] {
  return [node.id, ...node.children.flatMap(idsFrom)];
}

/** Every objective of a forest, top down. */
export function nodesOf(forest: readonly AlignedNode[]): AlignedNode[] {
  return forest.flatMap((node) => [node, ...nodesOf(node.children)]);
}

/** One end of a supporting alignment: its title, and the objective that it is or belongs to, null where that is not told. */
export interface Supported {
  end: TitledEnd;
  node: AlignedNode | null;
}

/** What an objective supports besides what it contributes to first of all. */
export function supportedBy({ answer }: AlignedNode, nodes: readonly AlignedNode[]): Supported[] {
  return answer.supports.map((end) => ({ end, node: nodes.find((node) => isAt(node, end.id)) ?? null }));
}

/** The objectives that support an objective or one of its key results besides what they contribute to. */
export function supportersOf(node: AlignedNode, nodes: readonly AlignedNode[]): AlignedNode[] {
  return nodes.filter(({ answer }) => answer.supports.some(({ id }) => isAt(node, id)));
}

/** True for the objective with this id, and for the one that has the key result with it. */
export function isAt({ id, answer }: AlignedNode, wanted: string | null): boolean {
  return id === wanted || answer.keyResults.some(({ keyResult }) => keyResult.id === wanted);
}

function missingAround(
  { objective, parent }: MappedObjective,
  children: readonly AlignedNode[],
  all: readonly MappedObjective[],
): Missing | null {
  const rank = LEVELS.indexOf(objective.level);
  const ranks = all
    .filter((other) => other.objective.cycle === objective.cycle)
    .map((other) => LEVELS.indexOf(other.objective.level));
  if (rank === 0) return children.length === 0 && ranks.some((other) => other > 0) ? 'children' : null;
  return parent === null && ranks.some((other) => other < rank) ? 'parent' : null;
}
