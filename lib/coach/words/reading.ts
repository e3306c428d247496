import type { Language } from '@/lib/coach/languages/language';
import { languageOf } from './detect-language';
import { normalise } from './normalise';
import { findQuantities, type Quantity, skeletonOf } from './numbers';
import { type Unit, unitsOf } from './units';

/** A line as the rules see it. */
export interface Reading {
  line: string;
  language: Language;
  quantities: readonly Quantity[];
  units: readonly Unit[];
  /** The line with `#` for each number that may measure something. */
  skeleton: string;
}

/** Reads a line that a person wrote, in the language named or the one it looks like. */
export function read(text: string, languageName?: string): Reading {
  const line = normalise(text);
  const language = languageOf(line, languageName);
  const quantities = findQuantities(line, language);
  return {
    line,
    language,
    quantities,
    units: unitsOf(line, quantities, language),
    skeleton: skeletonOf(line, quantities),
  };
}
