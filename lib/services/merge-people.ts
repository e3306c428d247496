import type { Account } from '@/lib/domain/person';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { same } from '@/lib/domain/same';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { peopleBook } from './people-book';

/**
 * Says that a person is the same one as another, whose name stays. What the former owns and is assigned names the
 * other from then on; check-ins, replies and ties, which are never rewritten, mean the other. Throws `notFound` for
 * somebody who is not there, and for two who are one already.
 */
export async function mergePeople(
  context: Context,
  { id, into }: { id: string; into: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const people = await peopleBook(writes);
    const [former, kept] = [people.byId(id), people.byId(into)];
    if (!former || !kept || former.id === kept.id) throw new Refusal('notFound');
    const ids = people.idsOf(former.id);
    await handOver(writes, new Set(ids), kept.id);
    await writes.put('person', former.id, { sameAs: kept.id, me: false });
    await writes.put('person', kept.id, {
      accounts: united(kept.accounts, former.accounts),
      me: kept.me || former.me,
    });
  });
  return { undo };
}

async function handOver(writes: Writer, ids: ReadonlySet<string>, to: string): Promise<void> {
  for (const kind of ['objective', 'keyResult'] as const) {
    const owned = (await writes.all(kind)).filter(({ owner }) => owner !== null && ids.has(owner));
    for (const one of owned) await writes.put(kind, one.id, { owner: to });
  }
  const assigned = await writes.whereMany('task', 'assignee', ids);
  for (const { id } of [...assigned.values()].flat()) await writes.put('task', id, { assignee: to });
}

function united(own: readonly Account[], more: Stored<'person'>['accounts']): Account[] {
  return [...own, ...more.filter((account) => !own.some((known) => same(known, account)))];
}
