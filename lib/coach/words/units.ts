import type { Language, Tag } from '@/lib/coach/languages/language';
import { borrowedTags, type Lexicon, lexiconOf } from './lexicon';
import type { Quantity } from './numbers';

/** A word, a known phrase, a number or a mark of the line, in the line's order. */
export interface Unit {
  text: string;
  start: number;
  end: number;
  tags: ReadonlySet<Tag>;
  quantity?: Quantity;
  /** Ends a phrase: punctuation that is not part of a word. */
  mark?: true;
}

const NONE: ReadonlySet<Tag> = new Set();
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./&'+-]*[\p{L}\p{N}+]|[\p{L}\p{N}]/uy;
const LATIN_WORD = /[a-z\d][a-z\d_./&'+-]*[a-z\d+]|[a-z\d]/y;

/** Reads a line from left to right; at each place the longest phrase that the lists know wins. */
export function unitsOf(line: string, quantities: readonly Quantity[], language: Language): Unit[] {
  const lower = line.toLowerCase();
  const units: Unit[] = [];
  let next = 0;
  let at = 0;
  while (at < lower.length) {
    const quantity = quantities[next];
    if (quantity && at >= quantity.start) {
      units.push({
        text: lower.slice(quantity.start, quantity.end),
        start: quantity.start,
        end: quantity.end,
        tags: NONE,
        quantity,
      });
      at = Math.max(at + 1, quantity.end);
      next++;
      continue;
    }
    const limit = quantity?.start ?? lower.length;
    if (lower[at] === ' ') at++;
    else {
      const unit = language.spaced
        ? spacedUnit(lower, at, limit, language)
        : unspacedUnit(lower, at, limit, language);
      units.push(unit);
      at = unit.end;
    }
  }
  return units;
}

function spacedUnit(line: string, start: number, limit: number, language: Language): Unit {
  const { tags, wordsFrom } = lexiconOf(language);
  const ends = wordEnds(line, start, limit, wordsFrom);
  if (ends.length === 0) return mark(line, start);
  for (let size = ends.length; size > 0; size--) {
    const end = ends[size - 1] ?? start;
    const text = line.slice(start, end);
    const found = tagsOf(language.forms(text), tags);
    if (found) return { text, start, end, tags: found };
  }
  const end = ends[0] ?? start + 1;
  const text = line.slice(start, end);
  return { text, start, end, tags: borrowedTags(text, language) ?? NONE };
}

/** All that a word may be: "launched" is what one did, and a condition. */
function tagsOf(forms: readonly string[], tags: Lexicon['tags']): ReadonlySet<Tag> | undefined {
  let found: ReadonlySet<Tag> | undefined;
  for (const form of forms) {
    const more = tags.get(form);
    if (more) found = found ? new Set([...found, ...more]) : more;
  }
  return found;
}

/** Where each word of the longest phrase that may begin here ends, as far as only spaces part them. */
function wordEnds(line: string, start: number, limit: number, wordsFrom: Lexicon['wordsFrom']): number[] {
  const ends: number[] = [];
  let at = start;
  let most = 1;
  while (ends.length < most && at < limit) {
    WORD.lastIndex = at;
    if (!WORD.test(line) || WORD.lastIndex > limit) break;
    ends.push(WORD.lastIndex);
    // Forms change how a phrase ends and not how it begins.
    if (ends.length === 1) most = wordsFrom.get(line.slice(start, WORD.lastIndex)) ?? 1;
    if (line[WORD.lastIndex] !== ' ') break;
    at = WORD.lastIndex + 1;
  }
  return ends;
}

function unspacedUnit(line: string, start: number, limit: number, language: Language): Unit {
  const { tags, longest } = lexiconOf(language);
  for (let size = Math.min(longest, limit - start); size > 0; size--) {
    const text = line.slice(start, start + size);
    const found = tags.get(text);
    if (found && !cutsWord(line, start, start + size)) return { text, start, end: start + size, tags: found };
  }
  LATIN_WORD.lastIndex = start;
  if (LATIN_WORD.test(line)) {
    const end = Math.min(LATIN_WORD.lastIndex, limit);
    const text = line.slice(start, end);
    return { text, start, end, tags: borrowedTags(text, language) ?? NONE };
  }
  return mark(line, start);
}

/** Whether a phrase would begin or end inside a word of Latin letters. */
function cutsWord(line: string, start: number, end: number): boolean {
  const latin = /[a-z]/;
  return latin.test(line[end - 1] ?? '') && latin.test(line[end] ?? '')
    ? true
    : latin.test(line[start] ?? '') && latin.test(line[start - 1] ?? '');
}

function mark(line: string, start: number): Unit {
  const text = String.fromCodePoint(line.codePointAt(start) ?? 32);
  const unit: Unit = { text, start, end: start + text.length, tags: NONE };
  return /\p{P}|\p{S}/u.test(text) ? { ...unit, mark: true } : unit;
}
