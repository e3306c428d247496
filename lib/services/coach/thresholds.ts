import { DEFAULT_THRESHOLDS, type Thresholds } from '@/lib/coach/thresholds';
import type { Reader } from '@/lib/store/reader';
import type { Facts } from '@/lib/store/schema';

/** Where the Coach draws its lines for this person. */
export async function thresholdsOf(reads: Reader): Promise<Thresholds> {
  return withMoved((await reads.fact('thresholds')) ?? {});
}

/** The lines as they are drawn, with those that were moved; what is not known here is passed over. */
export function withMoved(moved: Facts['thresholds']): Thresholds {
  const groups = Object.entries(DEFAULT_THRESHOLDS).map(([group, lines]) => {
    const known = Object.entries(moved[group] ?? {}).filter(([name]) => Object.hasOwn(lines, name));
    return [group, { ...lines, ...Object.fromEntries(known) }];
  });
  return Object.fromEntries(groups);
}
