import type { TaskKey } from '@/lib/domain/task';
import type { Reader } from './reader';

/** All keys that mean one task: the one it has now, and every one that leads there. */
export interface Names {
  present: TaskKey;
  all: readonly TaskKey[];
}

/**
 * What each of these tasks is called, now and before. Chains are followed to their end; keys that lead in a
 * circle mean one task, whose present key is the smallest of them.
 */
export async function namesOf(reads: Reader, keys: Iterable<TaskKey>): Promise<Map<TaskKey, Names>> {
  const asked = [...new Set(keys)];
  if ((await reads.size('alias')) === 0) {
    return new Map(asked.map((key) => [key, { present: key, all: [key] }]));
  }
  const links = await linksAround(reads, asked);
  const names = new Map<TaskKey, Names>();
  for (const key of asked) if (!names.has(key)) nameGroup(key, links, names);
  return names;
}

/** The key under which a task is shown and tied now. */
export async function presentKey(reads: Reader, key: TaskKey): Promise<TaskKey> {
  return (await namesOf(reads, [key])).get(key)?.present ?? key;
}

interface Links {
  next: Map<TaskKey, TaskKey>;
  neighbours: Map<TaskKey, Set<TaskKey>>;
}

async function linksAround(reads: Reader, keys: TaskKey[]): Promise<Links> {
  const links: Links = { next: new Map(), neighbours: new Map() };
  const met = new Set(keys);
  for (let frontier = keys; frontier.length > 0; ) {
    const [onward, backward] = await Promise.all([
      reads.getMany('alias', frontier),
      reads.whereMany('alias', 'to', frontier),
    ]);
    const found = [...onward.values(), ...[...backward.values()].flat()];
    for (const { id, to } of found) link(links, id, to);
    frontier = [...new Set(found.flatMap(({ id, to }) => [id, to]))].filter((key) => !met.has(key));
    for (const key of frontier) met.add(key);
  }
  return links;
}

function link({ next, neighbours }: Links, from: TaskKey, to: TaskKey): void {
  next.set(from, to);
  for (const [a, b] of [
    [from, to],
    [to, from],
  ] as const) {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  }
}

function nameGroup(key: TaskKey, { next, neighbours }: Links, names: Map<TaskKey, Names>): void {
  const group = new Set([key]);
  for (const member of group) for (const other of neighbours.get(member) ?? []) group.add(other);
  const all = [...group].sort();
  const present = all.find((member) => !next.has(member)) ?? (all[0] as TaskKey);
  for (const member of all) names.set(member, { present, all });
}
