import type { Stored } from '@/lib/domain/record';
import type { Reader } from './reader';
import { filled, keyResultOfTie, nothingRemembered, type Remembered } from './remembered';

/** The ties of more key results than this are counted by one walk over the ids of all ties. */
const FEW = 20;

/** The check-ins of each of these key results, in the order of their ids; an empty list where there are none. */
export async function checkInsOf(
  reads: Reader,
  keyResults: readonly string[],
): Promise<Map<string, readonly Stored<'checkIn'>[]>> {
  const { checkIns } = await memoryOf(reads);
  return filled(keyResults, checkIns, async (missing) => {
    const found = await reads.whereMany('checkIn', 'keyResult', missing);
    return (id) => found.get(id) ?? [];
  });
}

/** How many ties each of these key results has. */
export async function tieCounts(reads: Reader, keyResults: readonly string[]): Promise<Map<string, number>> {
  const { ties } = await memoryOf(reads);
  return filled(keyResults, ties, async (missing) => {
    const counts = missing.length > FEW ? await countByIds(reads) : await countEach(reads, missing);
    return (id) => counts.get(id) ?? 0;
  });
}

/** A command remembers nothing beyond itself: it reads what it is changing. */
function memoryOf({ recall }: Reader): Promise<Remembered> | Remembered {
  return recall ? recall() : nothingRemembered();
}

async function countEach(reads: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = await Promise.all(ids.map((id) => reads.count('tie', 'keyResult', id)));
  return new Map(ids.map((id, index) => [id, counts[index] ?? 0]));
}

/** A request for each key result would cost more than the ids of all ties, which name theirs. */
async function countByIds(reads: Reader): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const id of await reads.ids('tie')) {
    const keyResult = keyResultOfTie(id);
    counts.set(keyResult, (counts.get(keyResult) ?? 0) + 1);
  }
  return counts;
}
