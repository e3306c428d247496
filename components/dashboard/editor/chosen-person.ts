import type { PersonChoice } from '@/components/okr/person-choice';
import type { Client } from '@/lib/client/types';
import type { PersonAnswer } from '@/lib/domain/answers';

/** The id of the person chosen; somebody unknown is created. Null for nobody. May throw a Refusal. */
export async function chosenPerson(
  choice: PersonChoice | null,
  client: Pick<Client, 'command'>,
): Promise<string | null> {
  if (choice === null) return null;
  return choice.id ?? (await client.command('person.save', { id: null, name: choice.name })).id;
}

/** The person at this browser as a choice, to start from; null while nobody said who that is. */
export function meAsChoice(persons: readonly PersonAnswer[]): PersonChoice | null {
  const me = persons.find(({ person }) => person.me)?.person;
  return me ? { id: me.id, name: me.name } : null;
}
