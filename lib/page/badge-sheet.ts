import type { Colour } from '@/lib/domain/key-result';
import type { BadgePlacement } from '@/lib/tools/tool';
import { BADGE, EXEMPT, isCode, TIED, UNTIED } from './badge-value';
import { paletteColour } from './palette';

const ANY = `:where([${BADGE}])`;

/**
 * The rules that draw badges from the attribute alone. `:where()` gives them no weight, so that the host's
 * own rules win; a mark is a shape as well as a colour, takes no click and is not read aloud (In view says
 * the same in words). `shown` is the `display` of a badge.
 */
export function badgeRules(placements: readonly BadgePlacement[], shown: string): string {
  const ink = 'light-dark(#fff, #14161a)';
  return [
    `${ANY}{position:relative}`,
    `${ANY}::after{content:attr(${BADGE}) / "";display:${shown};position:absolute;z-index:1;box-sizing:border-box;` +
      'height:16px;min-width:16px;padding:0 4px;border:1px solid transparent;border-radius:8px;pointer-events:none;' +
      `font:600 10px/14px system-ui,sans-serif;letter-spacing:.02em;text-align:center;white-space:nowrap;color:${ink};` +
      `background:${paletteColour(undefined)}}`,
    `${one(UNTIED)}{font-size:0;min-width:0;width:12px;height:12px;padding:0;background:none;border:2px solid light-dark(#8f5200,#f0b355)}`,
    `${one(EXEMPT)}{color:light-dark(#5d6573,#9aa2b0);background:none;font-weight:700}`,
    `${one(TIED)}{font-size:0;min-width:0;width:12px;height:12px;padding:0}`,
    ...placements.map(place),
    `@media print{${ANY}::after{display:none}}`,
  ].join('\n');
}

/** The rule that gives the badges of one key result their colour; '' for a code that is not fit for a sheet. */
export function colourRule(code: string, colour: Colour | undefined): string {
  return isCode(code) ? `:where([${BADGE}~="${code}"])::after{background:${paletteColour(colour)}}` : '';
}

/** The scheme that light and dark values are taken from; null follows the system. */
export function schemeRule(scheme: 'light' | 'dark' | null): string {
  return `${ANY}::after{color-scheme:${scheme ?? 'light dark'}}`;
}

function one(value: string): string {
  return `:where([${BADGE}="${value}"])::after`;
}

function place({ selector, top, edge, inset }: BadgePlacement): string {
  return `:where([${BADGE}]:is(${selector}))::after{inset-block-start:${top}px;inset-inline-${edge}:${inset}px}`;
}
