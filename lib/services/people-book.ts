import { folded } from '@/lib/domain/folded';
import type { Account } from '@/lib/domain/person';
import type { Stored } from '@/lib/domain/record';
import type { SeenTask } from '@/lib/domain/task';
import { parseTaskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';

/** Everybody who is known, found by id, by name and by their accounts. */
export interface PeopleBook {
  me: Stored<'person'> | null;
  all: readonly Stored<'person'>[];
  /** Null for nobody, and for somebody who was removed. */
  nameOf(id: string | null): string | null;
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
export function bookOf(all: readonly Stored<'person'>[]): PeopleBook {
  const byId = new Map(all.map((person) => [person.id, person]));
  const byName = Map.groupBy(all, ({ name }) => nameKey(name));
  const byAccount = new Map(
    all.flatMap((person) => person.accounts.map((account) => [accountKey(account), person])),
  );
  const book: PeopleBook = {
    me: all.find((person) => person.me) ?? null,
    all,
    nameOf: (id) => (id === null ? null : (byId.get(id)?.name ?? null)),
    byName: (name) => byName.get(nameKey(name))?.[0] ?? null,
    byAccount: (account) => byAccount.get(accountKey(account)) ?? null,
    assigneeOf(seen) {
      const account = accountOf(seen);
      if (!account || !seen.assignee) return null;
      const known = book.byAccount(account);
      if (known) return known;
      const namesakes = byName.get(nameKey(seen.assignee.name)) ?? [];
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
