import type { TaskFacts } from '@/lib/domain/task-facts';
import { namesOf } from '@/lib/store/aliases';
import type { Writer } from '@/lib/store/writer';

const UNKNOWN = {
  status: null,
  assignee: null,
  parent: null,
  container: null,
  openedAt: null,
  doneAt: null,
  doneFrom: null,
  statusChanges: [],
};

/** Keeps what parents are called, as their children's facts tell, where nothing has told it yet. */
export async function keepParents(writes: Writer, facts: readonly TaskFacts[], now: number): Promise<void> {
  const told = new Map(
    facts.flatMap(({ parent, above }) => (parent && above ? [[parent, above] as const] : [])),
  );
  const names = await namesOf(writes, [...told.keys()]);
  const presentOf = (key: string) => names.get(key)?.present ?? key;
  const stored = await writes.getMany('task', [...told.keys()].map(presentOf));
  for (const [key, { title, url }] of told) {
    const before = stored.get(presentOf(key));
    if (before?.title) continue;
    const fields = before ? { title } : { ...UNKNOWN, title, url, seenAt: now };
    await writes.observe('task', presentOf(key), fields);
  }
}
