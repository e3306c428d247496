import type { OutlineLine, OutlineNote } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { CycleDraft, ObjectiveDraft } from '@/lib/domain/draft';
import { folded } from '@/lib/domain/folded';
import { distanceOf, meantAmong, type Titled } from '@/lib/domain/meant-parent';

/** An objective that comes in, with the cycle into which it goes. */
export interface PlacedDraft {
  cycle: CycleDraft;
  objective: ObjectiveDraft;
}

/**
 * The lines of a document, with a note on each that names a parent which cannot be told; null for `cycles` that are not
 * known yet, which are all that there are.
 */
export function withParentNotes(
  lines: OutlineLine[],
  placed: readonly PlacedDraft[],
  cycles: readonly CycleAnswer[] | null,
): OutlineLine[] {
  if (cycles === null || !placed.some(({ objective }) => namesOf(objective).length > 0)) return lines;
  const all = [...incoming(placed), ...present(cycles)];
  const byTitle = Map.groupBy(all, ({ title }) => folded(title));
  const refs = new Set(all.map(({ ref }) => ref));
  const untold = new Map<string, OutlineNote>();
  for (const { cycle, objective } of placed) {
    for (const { title, ref } of namesOf(objective)) {
      if (ref !== undefined && refs.has(ref)) continue;
      const alike = (byTitle.get(folded(title)) ?? []).filter(({ of }) => of !== objective);
      const meant = meantAmong(alike.map((one) => titledFrom(cycle, one)));
      if (meant === 'nothing') untold.set(title, 'parentUnknown');
      if (meant === 'several') untold.set(title, 'parentAmbiguous');
    }
  }
  if (untold.size === 0) return lines;
  return lines.map((line) => {
    const named = line.parts.find(({ what, text }) => what === 'parent' && untold.has(text));
    const note = untold.get(named?.text ?? '');
    return note ? { ...line, notes: [...line.notes, note] } : line;
  });
}

function namesOf({ parent, parentRef, supports = [] }: ObjectiveDraft): { title: string; ref?: string }[] {
  const first =
    parent === null ? [] : [{ title: parent, ...(parentRef !== undefined && { ref: parentRef }) }];
  return [...first, ...supports];
}

/** Something that a line may mean. */
interface Nameable {
  kind: 'objective' | 'keyResult';
  title: string;
  /** What the file calls it, or its id. */
  ref: string | undefined;
  cycle: string;
  /** The objective that comes in, where it is that; itself it does not contribute to. */
  of: ObjectiveDraft | null;
  comesIn: boolean;
  isClosed: boolean;
}

function titledFrom(cycle: CycleDraft, one: Nameable): Titled {
  const { kind, ref = '', comesIn, isClosed } = one;
  const isSameCycle = one.cycle === keyOf(cycle);
  return { end: { kind, id: ref }, distance: distanceOf(kind, { comesIn, isSameCycle, isClosed }) };
}

function incoming(placed: readonly PlacedDraft[]): Nameable[] {
  return placed.flatMap(({ cycle, objective }) => {
    const near = { cycle: keyOf(cycle), comesIn: true, isClosed: false };
    const { title, ref, keyResults } = objective;
    return [
      { kind: 'objective' as const, title, ref, of: objective, ...near },
      ...keyResults.map((each) => ({
        ...{ kind: 'keyResult' as const, title: each.title, ref: each.ref, of: null, ...near },
      })),
    ];
  });
}

function present(cycles: readonly CycleAnswer[]): Nameable[] {
  return cycles.flatMap(({ cycle, objectives }) => {
    const near = { cycle: cycle.id, of: null, comesIn: false, isClosed: cycle.state === 'closed' };
    const at = ({ kind, id, title }: { kind: Nameable['kind']; id: string; title: string }): Nameable => ({
      ...{ kind, title, ref: id, ...near },
    });
    return objectives.flatMap(({ objective, keyResults }) => [
      at(objective),
      ...keyResults.map(({ keyResult }) => at(keyResult)),
    ]);
  });
}

function keyOf(cycle: CycleDraft): string {
  return 'id' in cycle ? cycle.id : JSON.stringify([cycle.name, cycle.startsOn]);
}
