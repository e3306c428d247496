const LONGEST_CHARS = 500;

/** What could end a rule or begin another where a selector stands in a style sheet, and comments. */
const FORBIDDEN = /[{};<@]|\/\*|\p{Cc}/u;

const CLOSES: Record<string, string> = { '(': ')', '[': ']' };

/**
 * Whether a text may be a CSS selector at all: bounded, closed in itself and harmless inside a style sheet.
 * Whether it is one, only a browser can say.
 */
export function isSelectorText(text: unknown): text is string {
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_CHARS) return false;
  return !FORBIDDEN.test(text) && isClosed(text);
}

/** A browser takes a bracket or quote that is never closed for closed at the end, and what follows with it. */
function isClosed(text: string): boolean {
  const open: string[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '\\') {
      at += 1;
      if (at === text.length) return false;
    } else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (CLOSES[character]) open.push(CLOSES[character]);
    else if ((character === ')' || character === ']') && open.pop() !== character) return false;
  }
  return quote === '' && open.length === 0;
}
