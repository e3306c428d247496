import type { Outline, OutlineLine, OutlineNote } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import { folded } from '@/lib/domain/folded';
import { distanceOf, meantAmong, type Titled } from '@/lib/domain/meant-parent';

/**
 * The lines of a document, with a note on each that names a parent which cannot be told. `cycles` are all that there
 * are, `into` is the id of the one into which it goes, null for one that is created with it.
 */
export function withParentNotes(
  { draft, lines }: Outline,
  cycles: readonly CycleAnswer[],
  into: string | null,
): OutlineLine[] {
  const all = [...incoming(draft), ...present(cycles, into)];
  const byTitle = Map.groupBy(all, ({ title }) => folded(title));
  const refs = new Set([
    ...draft.objectives.flatMap(({ ref, keyResults }) => [ref, ...keyResults.map((each) => each.ref)]),
    ...all.map(({ end }) => end.id),
  ]);
  const names = draft.objectives.flatMap(({ parent, parentRef, supports = [] }) => [
    ...(parent === null ? [] : [{ title: parent, ref: parentRef }]),
    ...supports,
  ]);
  const untold = new Map<string, OutlineNote>();
  for (const { title, ref } of names) {
    const meant = ref !== undefined && refs.has(ref) ? null : meantAmong(byTitle.get(folded(title)) ?? []);
    if (meant === 'nothing') untold.set(title, 'parentUnknown');
    if (meant === 'several') untold.set(title, 'parentAmbiguous');
  }
  if (untold.size === 0) return lines;
  return lines.map((line) => {
    const named = line.parts.find(({ what, text }) => what === 'parent' && untold.has(text));
    const note = untold.get(named?.text ?? '');
    return note ? { ...line, notes: [...line.notes, note] } : line;
  });
}

type Called = Titled & { title: string };

function incoming({ objectives }: Outline['draft']): Called[] {
  const at = (kind: 'objective' | 'keyResult', title: string): Called => ({
    ...{ title, end: { kind, id: '' } },
    distance: distanceOf(kind, { comesIn: true, isSameCycle: true, isClosed: false }),
  });
  return objectives.flatMap(({ title, keyResults }) => [
    at('objective', title),
    ...keyResults.map((each) => at('keyResult', each.title)),
  ]);
}

function present(cycles: readonly CycleAnswer[], into: string | null): Called[] {
  return cycles.flatMap(({ cycle, objectives }) => {
    const near = { comesIn: false, isSameCycle: cycle.id === into, isClosed: cycle.state === 'closed' };
    const at = ({ kind, id, title }: Called['end'] & { title: string }): Called => ({
      ...{ title, end: { kind, id } },
      distance: distanceOf(kind, near),
    });
    return objectives.flatMap(({ objective, keyResults }) => [
      at(objective),
      ...keyResults.map(({ keyResult }) => at(keyResult)),
    ]);
  });
}
