import type { Colour } from '@/lib/domain/key-result';
import type { BadgePlacement } from '@/lib/tools/tool';
import { BADGE, isCode } from './badge-value';

/** Where the badges of a tool stand; how they look is in the extension's own sheet, `page.css`. */
export function placementRules(placements: readonly BadgePlacement[]): string {
  return placements
    .map(
      ({ selector, top, edge, inset, small }) =>
        `:where([${BADGE}]:is(${selector}),tr:is(${selector})>[${BADGE}])::after{inset-block-start:${top}px;inset-inline-${edge}:${inset}px;` +
        `${small ? 'font-size:8px' : ''}}`,
    )
    .join('');
}

/** The rules that give the badges of key results their colour; a code that is not fit for a sheet gets none. */
export function colourRules(colours: Iterable<readonly [code: string, colour: Colour | undefined]>): string {
  return [...colours]
    .filter(([code]) => isCode(code))
    .map(([code, colour]) => `:where([${BADGE}~="${code}"])::after{--throughline-kr:${colourValue(colour)}}`)
    .join('');
}

/** The scheme that light and dark values of badges are taken from; null follows the system. */
export function schemeRule(scheme: 'light' | 'dark' | null): string {
  return `:where([${BADGE}])::after{color-scheme:${scheme ?? 'light dark'}}`;
}

/** A key result's colour as a style takes it; neutral for one that we do not know. */
export function colourValue(colour: Colour | undefined): string {
  return colour && /^[a-z]+$/.test(colour) ? `var(--throughline-${colour})` : 'light-dark(#565e6c,#a4acb9)';
}
