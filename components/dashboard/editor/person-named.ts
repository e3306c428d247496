import type { Client } from '@/lib/client/types';
import type { PersonAnswer } from '@/lib/domain/answers';
import { folded } from '@/lib/domain/folded';

/** The id of the person with this name; somebody unknown is created. Null for no name. May throw a Refusal. */
export async function personNamed(
  name: string | null,
  persons: readonly PersonAnswer[],
  client: Pick<Client, 'command'>,
): Promise<string | null> {
  if (name === null) return null;
  const same = ({ person }: PersonAnswer): boolean => folded(person.name) === folded(name);
  const known = persons.find(same);
  return known ? known.person.id : (await client.command('person.save', { id: null, name })).id;
}
