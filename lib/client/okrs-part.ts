import type { PayloadOf } from '@/lib/protocol/messages';

/** So many objectives fill a screen; from there on so many are asked for at a time, which holds up no press. */
export const AT_FIRST = 6;
export const AT_ONCE = 48;

/** The question for that many objectives from that place on, over all cycles. */
export function partOf(from: number, most: number): PayloadOf<'okrs.read'> {
  return { which: 'all', part: { from, most } };
}
