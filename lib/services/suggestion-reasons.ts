import type { SuggestionReason } from '@/lib/domain/answers';
import type { KeyResultIndex } from './key-result-index';
import type { PeopleBook } from './people-book';
import type { Neighbours, Place } from './suggestion-neighbours';

/** So many words are named as a reason. */
const WORDS_NAMED = 3;
/** So many key results count as tied lately. */
const LATELY = 5;

/** A task as suggestions need it, with the names that reasons are told in. */
export interface PlacedTask extends Place {
  title: string;
  parentName: string;
  containerName: string;
}

/** A key result with the reasons for it; `strength` holds one number per kind of reason, strongest kind first. */
export interface Candidate {
  id: string;
  reasons: SuggestionReason[];
  strength: number[];
}

/** Every key result for which there is a reason, with all of its reasons, in the order of the index. */
export function weigh(
  index: KeyResultIndex,
  task: PlacedTask,
  near: Neighbours,
  people: PeopleBook,
): Candidate[] {
  const akin = new Map(index.akinTo(task.title).map((found) => [found.id, found]));
  const lately = near.lately.filter((id) => index.keyResults.has(id)).slice(0, LATELY);
  const { parentName: parent, containerName: container } = task;
  const name = people.nameOf(task.assignee) ?? '';

  return [...index.keyResults.values()].flatMap(({ id, owner }) => {
    const alike = akin.get(id);
    const words = alike?.words.slice(0, WORDS_NAMED) ?? [];
    const weighed: [strength: number, reason: (count: number) => SuggestionReason][] = [
      [near.parent.has(id) ? 1 : 0, () => ({ because: 'parent', parent })],
      [near.siblings.get(id) ?? 0, (count) => ({ because: 'siblings', count, parent })],
      [near.container.get(id) ?? 0, (count) => ({ because: 'container', count, container })],
      [near.assignee.get(id) ?? 0, (count) => ({ because: 'assignee', count, name })],
      [alike?.score ?? 0, () => ({ because: 'words', words })],
      [lately.includes(id) ? LATELY - lately.indexOf(id) : 0, () => ({ because: 'recent' })],
      [people.isMe(owner) ? 1 : 0, () => ({ because: 'mine' })],
    ];
    const reasons = weighed.flatMap(([strength, reason]) => (strength > 0 ? [reason(strength)] : []));
    return reasons.length > 0 ? [{ id, reasons, strength: weighed.map(([strength]) => strength) }] : [];
  });
}

/** The stronger kind of reason decides; within one kind the larger strength, then the next kind. */
export function byStrength(a: Candidate, b: Candidate): number {
  for (const [kind, strength] of a.strength.entries()) {
    const difference = (b.strength[kind] ?? 0) - strength;
    if (difference !== 0) return difference;
  }
  return 0;
}
