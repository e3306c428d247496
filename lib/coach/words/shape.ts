import type { Tag } from '@/lib/coach/languages/language';
import type { Unit } from './units';

/** Tags of verbs. Where a verb is due they tell more of a word than its other tags. */
const VERBS: readonly Tag[] = ['deliver', 'effort', 'pass', 'change', 'reach', 'gain'];
/** Tags that leave a word without a place in the shape. */
const EMPTY: readonly Tag[] = ['skip', 'article'];

/**
 * A line's words as codes that hold across languages: numbers by kind, a verb by all that it may be, any other word by
 * its first tag, unknown words in a row as one `u`; words that say nothing are left out.
 */
export function shapeOf(units: readonly Unit[]): string[] {
  const codes: string[] = [];
  let verbDue = true;
  for (const unit of units) {
    if (unit.mark) {
      verbDue ||= /[,;:，；：。.]/.test(unit.text);
      continue;
    }
    const code = codeOf(unit, verbDue);
    if (code === '' || (code === 'u' && codes.at(-1) === 'u')) continue;
    codes.push(code);
    verbDue = code === 'purpose';
  }
  return codes;
}

/** The code of one word or number. */
export function codeOf({ tags, quantity }: Unit, verbDue: boolean): string {
  if (quantity) return `#${quantity.kind}`;
  const verbs = VERBS.filter((tag) => tags.has(tag));
  const others = [...tags].filter((tag) => !VERBS.includes(tag) && !EMPTY.includes(tag));
  if (verbs.length > 0 && (verbDue || others.length === 0)) return `v ${verbs.join(' ')}`;
  return others[0] ?? (tags.size > 0 ? '' : 'u');
}
