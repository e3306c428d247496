import type { PersonChoice } from '@/components/okr/person-choice';
import type { PersonAnswer } from '@/lib/domain/answers';

/** Who is to own something, as a command wants to be told: by id, or by a name that nobody goes by yet. */
export interface ChosenOwner {
  owner: string | null;
  ownerName?: string;
}

/** The person chosen as a command takes them. */
export function chosenOwner(choice: PersonChoice | null): ChosenOwner {
  if (choice === null) return { owner: null };
  return choice.id === null ? { owner: null, ownerName: choice.name } : { owner: choice.id };
}

/** The person at this browser as a choice, to start from; null while nobody said who that is. */
export function meAsChoice(persons: readonly PersonAnswer[]): PersonChoice | null {
  const me = persons.find(({ person }) => person.me)?.person;
  return me ? { id: me.id, name: me.name } : null;
}
