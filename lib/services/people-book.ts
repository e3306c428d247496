import { folded } from '@/lib/domain/folded';
import { type Account, type NamedPerson, whoIsMeant } from '@/lib/domain/person';
import type { Stored } from '@/lib/domain/record';
import type { SeenTask } from '@/lib/domain/task';
import { parseTaskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';

/**
 * Everybody who is known, found by id, by name and by their accounts. One who turned out to be another is found as
 * that other one, by whatever they were known.
 */
export interface PeopleBook {
  me: Stored<'person'> | null;
  /** Each of them once: nobody who turned out to be another. */
  all: readonly Stored<'person'>[];
  /** Null for nobody, and for somebody who was removed. */
  byId(id: string | null): Stored<'person'> | null;
  nameOf(id: string | null): string | null;
  /** The person of an id as they are told of. */
  told(id: string | null): NamedPerson | null;
  isMe(id: string | null): boolean;
  /** All ids that mean this person, their own first. */
  idsOf(id: string): string[];
  byName(name: string): Stored<'person'> | null;
  byAccount(account: Account): Stored<'person'> | null;
  /**
   * The person a page shows as assignee: by account, else by name. An id is nobody's who has another one there; a
   * name alone is theirs who has an id there, if only one of that name has.
   */
  assigneeOf(seen: SeenTask): Stored<'person'> | null;
}

/** Opens the book of people as it stands in this transaction. */
export async function peopleBook(reads: Reader): Promise<PeopleBook> {
  return bookOf(await reads.all('person'));
}

/** The book of these people. */
export function bookOf(people: readonly Stored<'person'>[]): PeopleBook {
  const meant = whoIsMeant(people);
  const isThemselves = (person: Stored<'person'>): boolean => meant.get(person.id) === person;
  const all = people.filter(isThemselves);
  // A former name leads to whoever it means only if nobody goes by it.
  const named = [...all, ...people.filter((person) => !isThemselves(person))];
  const byName = Map.groupBy(named, ({ name }) => nameKey(name));
  const byAccount = new Map(
    people.flatMap((person) => person.accounts.map((account) => [accountKey(account), person])),
  );
  const one = (id: string | undefined): Stored<'person'> | null => meant.get(id ?? '') ?? null;
  const book: PeopleBook = {
    me: one(people.find((person) => person.me)?.id),
    all,
    byId: (id) => (id === null ? null : one(id)),
    nameOf: (id) => book.byId(id)?.name ?? null,
    told(id) {
      const person = book.byId(id);
      return person && { id: person.id, name: person.name, isMe: person === book.me };
    },
    isMe: (id) => book.me !== null && book.byId(id) === book.me,
    idsOf: (id) => [
      ...new Set([id, ...people.flatMap((other) => (one(other.id) === one(id) ? other.id : []))]),
    ],
    byName: (name) => one(byName.get(nameKey(name))?.[0]?.id),
    byAccount: (account) => one(byAccount.get(accountKey(account))?.id),
    assigneeOf(seen) {
      const account = accountOf(seen);
      if (!account || !seen.assignee) return null;
      const known = book.byAccount(account);
      if (known) return known;
      const shown = byName.get(nameKey(seen.assignee.name)) ?? [];
      const namesakes = [...new Set(shown.flatMap(({ id }) => one(id) ?? []))];
      const isHere = ({ accounts }: Stored<'person'>) => accounts.some((own) => isOther(own, account));
      const free = namesakes.find((person) => !isHere(person)) ?? null;
      const [here, second] = isNameOnly(account) ? namesakes.filter(isHere) : [];
      return second ? null : (here ?? free);
    },
  };
  return book;
}

/** The account under which a page shows the assignee: their native id, else `name:` and the shown name. */
export function accountOf({ key, assignee }: SeenTask): Account | null {
  const ref = parseTaskKey(key);
  if (!ref || !assignee || (!assignee.user && assignee.name.trim() === '')) return null;
  return { tool: ref.tool, site: ref.site, user: assignee.user || `name:${assignee.name.trim()}` };
}

/** Whether an account is a name only, because the page showed no id: it may be anybody's of that name. */
export function isNameOnly({ user }: Account): boolean {
  return user.startsWith('name:');
}

/** Whether one is an id on the other's site: two ids on one site are two people. */
function isOther(own: Account, { tool, site }: Account): boolean {
  return own.tool === tool && own.site === site && !isNameOnly(own);
}

function accountKey({ tool, site, user }: Account): string {
  return JSON.stringify([tool, site, user]);
}

function nameKey(name: string): string {
  return folded(name).replace(/\s+/g, ' ');
}
