import type { Stored } from '@/lib/domain/record';
import type { Reader } from '@/lib/store/reader';

/** The cycles that are not closed, in the order of their first days. */
export async function openCycles(reads: Reader): Promise<Stored<'cycle'>[]> {
  return (await reads.all('cycle')).filter((cycle) => cycle.state !== 'closed').sort(byStart);
}

/** The objectives of these cycles, each cycle's in its own order. */
export async function objectivesIn(
  reads: Reader,
  cycles: readonly Stored<'cycle'>[],
): Promise<Stored<'objective'>[]> {
  const ids = cycles.map((cycle) => cycle.id);
  const found = await reads.whereMany('objective', 'cycle', ids);
  return ids.flatMap((id) => (found.get(id) ?? []).sort(byOrder));
}

/** The key results of these objectives, each objective's in its own order, dropped ones included. */
export async function keyResultsOf(
  reads: Reader,
  objectives: readonly Stored<'objective'>[],
): Promise<Stored<'keyResult'>[]> {
  const ids = objectives.map((objective) => objective.id);
  const found = await reads.whereMany('keyResult', 'objective', ids);
  return ids.flatMap((id) => (found.get(id) ?? []).sort(byOrder));
}

/** Every key result of a cycle that is not closed: what a task can serve, what a code must differ from. */
export async function openKeyResults(reads: Reader): Promise<Stored<'keyResult'>[]> {
  return keyResultsOf(reads, await objectivesIn(reads, await openCycles(reads)));
}

/** By first day, then by age. */
export function byStart(a: Stored<'cycle'>, b: Stored<'cycle'>): number {
  return compare(a.startsOn, b.startsOn) || compare(a.clock, b.clock) || compare(a.id, b.id);
}

function byOrder(
  a: Stored<'objective'> | Stored<'keyResult'>,
  b: Stored<'objective'> | Stored<'keyResult'>,
): number {
  return a.order - b.order || compare(a.clock, b.clock) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
