import type { Account } from '@/lib/domain/person';
import type { SeenTask } from '@/lib/domain/task';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';
import { accountOf, isNameOnly, peopleBook } from './people-book';

/** So many people are kept at most, so that a page cannot fill the disk with names. */
const MOST_PEOPLE = 5_000;

/** Finds the person behind each shown assignee, and keeps those that were not known. */
export async function assigneesOf(
  writes: Writer,
  seen: readonly SeenTask[],
  context: Pick<Context, 'newId'>,
): Promise<(task: SeenTask) => string | null> {
  const accounts = new Map(
    seen.flatMap((task) => {
      const account = accountOf(task);
      return account ? [[JSON.stringify(account), { account, task }] as const] : [];
    }),
  );
  if (accounts.size === 0) return () => null;
  const book = await peopleBook(writes);
  const found = new Map<string, string>();
  const withId = new Set<string>();
  const adopted = new Map<string, Account[]>();
  let people = book.all.length;
  for (const [name, { account, task }] of accounts) {
    const known = book.byAccount(account);
    const namesake = known ?? book.assigneeOf(task);
    // A namesake takes one id of a site; a second one there is somebody else.
    const free = namesake && (isNameOnly(account) || !withId.has(namesake.id)) ? namesake : null;
    if (free && !isNameOnly(account)) withId.add(free.id);
    if (known) found.set(name, known.id);
    else if (free) {
      const accounts = [...(adopted.get(free.id) ?? free.accounts), account];
      adopted.set(free.id, accounts);
      await writes.observe('person', free.id, { accounts });
      found.set(name, free.id);
    } else if (people < MOST_PEOPLE) {
      people += 1;
      const id = context.newId();
      const shown = task.assignee?.name.trim() || account.user;
      await writes.observe('person', id, { name: shown, accounts: [account], me: false });
      found.set(name, id);
    }
  }
  return (task) => found.get(JSON.stringify(accountOf(task))) ?? null;
}
