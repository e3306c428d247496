import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { Reader } from '@/lib/store/reader';

/** The cycle with this id. Throws `notFound`. */
export async function foundCycle(reads: Reader, id: string): Promise<Stored<'cycle'>> {
  const cycle = await reads.get('cycle', id);
  if (!cycle) throw new Refusal('notFound');
  return cycle;
}
