/** The first line of an outline that was written here: as long as nobody has changed it, it is read to the letter. */
export const OWN_OUTLINE = '<!-- Throughline outline -->';

/** Whether a text begins as an outline that was written here. */
export function isOwnOutline(text: string): boolean {
  return text.replace(/^\ufeff/, '').startsWith(OWN_OUTLINE);
}

/** What Markdown would take for a sign; round brackets at the end of a line are the outline's own. */
const SIGN = /[\\`*_[\]<>|~&()]|^[#+=-]|#(?=#*$)|(?<=^\d+)\.(?=\s|$)/g;
/** Space and controls that would be lost at an end, beside a space, or on a line of their own. */
const UNSEEN = /^ | $|(?<= ) |[^\S ]|[\p{Cc}\p{Cs}\u200b\ufeff]/gu;

/** A text as words of one line of Markdown, from which `readWords` makes the same text again. */
export function exactWords(text: string): string {
  return text.replace(SIGN, '\\$&').replace(UNSEEN, reference);
}

/** The text that `exactWords` was given. */
export function readWords(words: string): string {
  return words.replace(/\\([!-/:-@[-`{-~])|&#(\d{1,7});/g, (_, sign?: string, code?: string) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
}

/** A character as Markdown names it by its number. */
export function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
