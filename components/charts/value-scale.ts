import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { numberFormat } from '@/lib/domain/formats';
import { formatNumber } from '@/lib/domain/number-format';

/** Numbers to pixels, or days to pixels. */
export type Scale = ScaleLinear<number, number>;

/** From this size on ticks are written short, "12K". */
const LONG = 10_000;
/** Units that stand at a number in every tick; a longer one is said once, above the axis. */
const SIGNS = /^(%|‰|\p{Sc})$/u;

/** A scale over all of these numbers, with even ends; `bottom` and `top` in pixels. One number alone has room around it. */
export function valueScale(numbers: Iterable<number>, [bottom, top]: readonly [number, number]): Scale {
  const [low = 0, high = 1] = extent(numbers) as [number, number] | [undefined, undefined];
  const room = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.06;
  return scaleLinear([low - (low === 0 ? 0 : room), high + room], [bottom, top]).nice(5);
}

/** A tick of a value axis as the person's language writes it, with no more digits than the ticks differ by. */
export function valueTickText(value: number, unit: string, step: number, locale: string): string {
  const precision = Math.max(0, Math.min(6, -Math.floor(Math.log10(step || 1) + 1e-9)));
  const measure = { unit: SIGNS.test(unit) ? unit : '', precision: step >= 1 ? 0 : precision };
  if (Math.abs(value) < LONG) return formatNumber(value, measure, locale);
  const short = numberFormat(locale, { notation: 'compact' }).format(value);
  if (measure.unit === '') return short;
  return measure.unit === '%' ? `${short}%` : `${measure.unit}${short}`;
}

/** What is said once above a value axis; empty where each tick says it. */
export function axisUnit(unit: string): string {
  return SIGNS.test(unit) ? '' : unit;
}
