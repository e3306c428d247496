import type { MetricKind } from '@/lib/domain/metric';
import type { Chance } from './random';

/** How a share of the way is written in a metric of the kind. */
export function shownAs(kind: MetricKind, luck: Chance) {
  const size = luck.pick([1, 10, 80, 400, 25_000]);
  const low = luck.pick([0, 0, 20, 3]) * size;
  const falls = kind === 'decrease' || kind === 'atMost';
  const [baseline, target] = falls ? [low + size, low] : [low, low + size];
  const number = (share: number) => Number((baseline + (target - baseline) * share).toPrecision(6));
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
      // The number comes from below the band, by half of its width, into its middle.
      const at = (share: number) => -0.5 + share;
      return {
        baseline,
        target,
        position: (share: number) => Math.min(0, at(share)) * 2 + 1,
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
