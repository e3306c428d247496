import type { PersonAnswer } from '@/lib/domain/answers';
import { Refusal } from '@/lib/domain/refusal';
import { command, read } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { objectivesIn, openCycles, openKeyResults } from './open-key-results';
import { peopleBook } from './people-book';

/** Everybody who is known, with the number of open objectives and key results they own; owners come first. */
export function readPeople(context: Context): Promise<PersonAnswer[]> {
  return read(context, async (reads) => {
    const [objectives, keyResults, people] = await Promise.all([
      openCycles(reads).then((cycles) => objectivesIn(reads, cycles)),
      openKeyResults(reads),
      peopleBook(reads),
    ]);
    const owned = Map.groupBy([...objectives, ...keyResults], ({ owner }) => people.byId(owner)?.id);
    return people.all
      .map((person) => ({ person, owns: owned.get(person.id)?.length ?? 0 }))
      .sort((a, b) => b.owns - a.owns || a.person.name.localeCompare(b.person.name));
  });
}

/** Creates a person (`id` null) or renames one; a name that is known creates nobody. Throws `titleEmpty`, `notFound`. */
export async function savePerson(
  context: Context,
  { id, name }: { id: string | null; name: string },
): Promise<Undone & { id: string }> {
  const { result, undo } = await command(context, async (writes) => {
    if (name.trim() === '') throw new Refusal('titleEmpty');
    if (id === null) return (await personNamed(writes, name, context)) as string;
    if (!(await writes.get('person', id))) throw new Refusal('notFound');
    await writes.put('person', id, { name: name.trim() });
    return id;
  });
  return { id: result, undo };
}

/** Says which person is the one at this browser; null for none. Throws `notFound`. */
export async function beMe(context: Context, { id }: { id: string | null }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const book = await peopleBook(writes);
    const me = book.byId(id);
    if (id !== null && !me) throw new Refusal('notFound');
    for (const { id: each } of await writes.all('person')) {
      await writes.put('person', each, { me: each === me?.id });
    }
  });
  return { undo };
}

/** The fields with the owner who is named beside them, created if nobody goes by that name; without a name as they are. */
export async function ownedBy<F extends { owner: string | null }>(
  writes: Writer,
  fields: F,
  ownerName: string | undefined,
  context: Pick<Context, 'newId'>,
): Promise<F> {
  return ownerName === undefined
    ? fields
    : { ...fields, owner: await personNamed(writes, ownerName, context) };
}

/** The id of the person of that name, who is created if nobody has it; null for no name. */
export async function personNamed(
  writes: Writer,
  name: string | null,
  context: Pick<Context, 'newId'>,
): Promise<string | null> {
  const shown = name?.trim().replace(/\s+/g, ' ') ?? '';
  if (shown === '') return null;
  const known = (await peopleBook(writes)).byName(shown);
  if (known) return known.id;
  return (await writes.put('person', context.newId(), { name: shown, accounts: [], me: false })).id;
}
