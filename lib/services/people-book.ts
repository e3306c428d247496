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
  /** The person a page shows as assignee: by account, else by name where they have no account there yet. */
  assigneeOf(seen: SeenTask): Stored<'person'> | null;
}

/** Opens the book of people as it stands in this transaction. */
export async function peopleBook(reads: Reader): Promise<PeopleBook> {
  return bookOf(await reads.all('person'));
}

/** The book of these people. */
export function bookOf(all: readonly Stored<'person'>[]): PeopleBook {
  const byId = new Map(all.map((person) => [person.id, person]));
  const byName = new Map(all.toReversed().map((person) => [folded(person.name), person]));
  const byAccount = new Map(
    all.flatMap((person) => person.accounts.map((account) => [accountKey(account), person])),
  );
  const book: PeopleBook = {
    me: all.find((person) => person.me) ?? null,
    all,
    nameOf: (id) => (id === null ? null : (byId.get(id)?.name ?? null)),
    byName: (name) => byName.get(folded(name)) ?? null,
    byAccount: (account) => byAccount.get(accountKey(account)) ?? null,
    assigneeOf(seen) {
      const account = accountOf(seen);
      if (!account || !seen.assignee) return null;
      const known = book.byAccount(account);
      if (known) return known;
      const namesake = book.byName(seen.assignee.name);
      const hasOther = namesake?.accounts.some(
        ({ tool, site }) => tool === account.tool && site === account.site,
      );
      return namesake && !hasOther ? namesake : null;
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

function accountKey({ tool, site, user }: Account): string {
  return JSON.stringify([tool, site, user]);
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('und');
}
