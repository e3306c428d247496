/** What a tool's next redesign does to its markup, all at once. */

/** Names that change with a redesign. Ids, `data-*` ids, `href`, roles and states do not. */
const RENAMED = ['class', 'data-testid', 'data-test-id', 'data-vc'];

/** What is said to people, in attributes: it is translated as the text is. */
const SAID = ['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'];

/** Elements between which no other element may stand. */
const TIGHT = new Set([
  'HTML',
  'HEAD',
  'BODY',
  'TABLE',
  'THEAD',
  'TBODY',
  'TFOOT',
  'TR',
  'COLGROUP',
  'UL',
  'OL',
  'DL',
]);

/** What the words of a shuffled page were before. */
export interface Translation {
  /** The page's former words for these, which may hold several of the translated texts. */
  back(text: string): string;
}

/**
 * Replaces every class, test id and label by noise, translates the text, and wraps what stands in the page in
 * further boxes; elements keep their order and stay themselves. The same page and `seed` give the same outcome.
 * The title of the tab stays: it is the one that the tool's address is announced by.
 */
export function shuffle(page: Document, seed = 1): Translation {
  const noise = noiseFrom(seed);
  const words = new Map<string, string>();
  const translate = (text: string) => {
    const said = `${noise()} ${noise()}`;
    words.set(said, text);
    return said;
  };
  for (const element of page.querySelectorAll('body, body *')) {
    for (const name of RENAMED) if (element.hasAttribute(name)) element.setAttribute(name, noise());
    for (const name of SAID) {
      const text = element.getAttribute(name);
      if (text !== null) element.setAttribute(name, translate(text));
    }
    if (element.tagName !== 'SCRIPT' && element.tagName !== 'STYLE') translateText(element, translate);
  }
  for (const element of [...page.querySelectorAll('body *')]) if (noise.chance(0.3)) wrap(element, noise);
  return {
    back: (text) =>
      text
        .replace(/q\w+ q\w+/g, (said) => words.get(said) ?? said)
        .replace(/\s+/g, ' ')
        .trim(),
  };
}

/** Text that a person wrote, such as a title, is not told from the tool's own: all of it is translated. */
function translateText(element: Element, translate: (text: string) => string): void {
  for (const node of element.childNodes) {
    const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
    if (text.trim()) node.nodeValue = text.replace(text.trim(), translate(text.trim()));
  }
}

function wrap(element: Element, noise: Noise): void {
  const parent = element.parentElement;
  if (!parent || TIGHT.has(parent.tagName) || parent.closest('svg, select, [contenteditable]')) return;
  const box = element.ownerDocument.createElement('div');
  box.className = noise();
  element.before(box);
  box.append(element);
}

interface Noise {
  (): string;
  chance(share: number): boolean;
}

/** Words of a small linear congruential generator (Numerical Recipes' constants), so that a failure repeats. */
function noiseFrom(seed: number): Noise {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => `q${Math.floor(next() * 36 ** 6).toString(36)}`;
  return Object.assign(word, { chance: (share: number) => next() < share });
}
