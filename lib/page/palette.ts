import type { Colour } from '@/lib/domain/key-result';

/** Light and dark value of each key result colour: the `--kr-…` tokens, which do not reach the host page. */
export const PALETTE: Record<Colour, readonly [light: string, dark: string]> = {
  indigo: ['#4153d1', '#94a1ff'],
  teal: ['#0b7a75', '#4fc7c0'],
  amber: ['#8f5a00', '#e8b04a'],
  rose: ['#b52d5c', '#ff8fb3'],
  violet: ['#7a3fbf', '#c39bf5'],
  green: ['#2f7a2b', '#7ccf74'],
  sky: ['#1769a8', '#6dbcf5'],
  brown: ['#80503a', '#d2a088'],
};

/** A colour as a style sheet takes it, in both schemes; neutral for a name that we do not know. */
export function paletteColour(colour: Colour | undefined): string {
  const pair = (colour && PALETTE[colour]) ?? ['#565e6c', '#a4acb9'];
  return `light-dark(${pair[0]}, ${pair[1]})`;
}
