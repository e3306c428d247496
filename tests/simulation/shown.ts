import type { MetricKind } from '@/lib/domain/metric';
import type { Chance } from './random';
import type { World } from './world';

/** How a share of the way is written in a metric of the kind. */
export function shownAs(world: World, kind: MetricKind, luck: Chance) {
  const size = luck.pick([1, 10, 80, 400, 25_000]);
  const low = luck.pick(world.lowest) * size;
  const falls = kind === 'decrease' || kind === 'atMost';
  const [baseline, target] = falls ? [low + size, low] : [low, low + size];
  const digits = luck.happens(world.rounded) && size >= 80 ? 0 : 6;
  const number = (share: number) => Number((baseline + (target - baseline) * share).toFixed(digits));
  switch (kind) {
    case 'binary':
      return {
        baseline: 0,
        target: 1,
        position: (share: number) => (share >= 0.6 ? 1 : 0),
        value: (share: number) => (share >= 0.6 ? 1 : 0),
      };
    case 'milestones': {
      const steps = luck.whole(3, 8);
      const reached = (share: number) => Math.min(steps, Math.max(0, Math.floor(share * steps + 1e-9)));
      return {
        baseline: 0,
        target: steps,
        position: (share: number) => reached(share) / steps,
        value: (share: number) => reached(share),
      };
    }
    case 'within': {
      // Either baseline and target are a way into the band, or they are its borders and the number comes from below.
      const isWayIn = luck.happens(world.waysIn);
      const at = (share: number) => (isWayIn ? share : share - 0.5);
      return {
        baseline,
        target,
        position: (share: number) => (isWayIn ? share : 1 + Math.min(0, at(share))),
        value: (share: number, off: number) => number(at(share) + off),
      };
    }
    default:
      return {
        baseline,
        target,
        position: (share: number) => share,
        value: (share: number, off: number) => number(share + off),
      };
  }
}
