import { type HitRate, hitRateOf } from '@/lib/domain/hypothesis';
import type { Reader } from '@/lib/store/reader';
import { expectingTies } from '@/lib/store/ties';

/** How often what was expected came true, by key result; one of which nobody has said so yet is missing. */
export async function hitRatesOf(reads: Reader): Promise<Map<string, HitRate>> {
  const reviewed = (await expectingTies(reads)).filter(({ review }) => review);
  const byKeyResult = Map.groupBy(reviewed, ({ keyResult }) => keyResult);
  return new Map(
    [...byKeyResult].flatMap(([keyResult, ties]) => {
      const hitRate = hitRateOf(ties);
      return hitRate ? [[keyResult, hitRate] as const] : [];
    }),
  );
}
