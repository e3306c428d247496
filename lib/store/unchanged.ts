import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';

/** What a record is known by among those of all kinds. */
export function nameOf({ kind, id }: Pick<Stored, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/**
 * The names of the records that are to come just as they are there, each once: they need neither go nor be written,
 * and to write one costs ten times as much as to compare it.
 */
export async function unchanged(
  former: readonly Stored[],
  pages: AsyncIterable<readonly Stored[]>,
): Promise<Set<string>> {
  const there = new Map(former.map((record) => [nameOf(record), record]));
  const met = new Set<string>();
  const alike = new Set<string>();
  for await (const records of pages) {
    for (const record of records) {
      const name = nameOf(record);
      if (met.has(name)) alike.delete(name);
      else if (same(there.get(name), record)) alike.add(name);
      met.add(name);
    }
  }
  return alike;
}
