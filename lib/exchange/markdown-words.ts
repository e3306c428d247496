/** What Markdown would take for a sign anywhere in a line. */
const SIGNS = /[\\`*_[\]<>|~&]/g;
/** What it would take for a heading, a list or a rule at the start of one. */
const START = /^[#+=-]/;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;

/** A text as one line of Markdown (CommonMark, with GitHub's tables) that reads as the words that it is. */
export function markdownWords(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(START, '\\$&')
    .replace(NUMBERED, '$1\\$2');
}
