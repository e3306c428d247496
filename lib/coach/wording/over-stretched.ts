import { finding, type Rule } from '@/lib/coach/finding';
import type { Quantity } from '@/lib/coach/words/numbers';
import type { KeyResultWords } from './context';

/** A share that grows this many times within a cycle is rarely meant. */
const SHARE_TIMES = 10;
/** Below this a number without a scale shares that of the number it grows to. */
const SMALL = 100;
/** Counts start small and can leap. */
const COUNT_TIMES = 25;

/** The target is so far from the baseline that it may be a slip, or will not be believed. Only ever asked. */
export const overStretched: Rule<KeyResultWords> = {
  id: 'over-stretched',
  subject: 'keyResult',
  remedies: ['adaptKeyResult', 'keep'],
  judge({ id, reading, signals, ruling }) {
    if (!signals.fromTo || ruling.verdict !== 'outcome') return [];
    const [from, to] = ends(reading.skeleton, reading.language.fromTo, reading.quantities);
    if (!from || !to || !(from.amount > 0)) return [];
    const times = timesOf(from, to);
    const most = to.kind === 'percent' ? SHARE_TIMES : COUNT_TIMES;
    if (!(times >= most) || to.kind === 'duration') return [];
    return [finding(overStretched, id, 'hint', { from: from.amount, to: to.amount, times })];
  },
};

/** "From 3 to 4 million" means millions at both ends. */
function timesOf(from: Quantity, to: Quantity): number {
  const meant =
    from.scale === 1 && from.amount < SMALL && to.scale > 1 ? from.amount * to.scale : from.amount;
  return to.amount / meant;
}

/** The two numbers that the pattern of a change spans. */
function ends(skeleton: string, fromTo: RegExp, quantities: readonly Quantity[]): readonly Quantity[] {
  const match = fromTo.exec(skeleton);
  if (!match) return [];
  const before = skeleton.slice(0, match.index).split('#').length - 1;
  return quantities.slice(before, before + 2);
}
