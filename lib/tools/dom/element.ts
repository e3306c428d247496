/** Reading a host page's elements, without a single write or layout read. */

/** A thousand titles of this length still fit a message; more of a title is never shown. */
const LONGEST_CHARS = 1_000;

/** A text as one line of bounded length. */
export function oneLine(text: string): string {
  const bounded = text.trim().slice(0, LONGEST_CHARS);
  // Most texts are one line already, and a replacement copies them.
  return /[^\S ]|\s\s/.test(bounded) ? bounded.replace(/\s+/g, ' ') : bounded;
}

/** The text of `node` in one line, leaving out what `skip` matches; of a field, what is typed in it. */
export function textOf(node: Node | null | undefined, skip?: string): string {
  return node ? oneLine(rawText(node, skip)) : '';
}

function rawText(node: Node, skip?: string): string {
  if (isField(node)) return node.value;
  if (!skip) return node.textContent ?? '';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
    else if (isElement(child) && !child.matches(skip)) text += rawText(child, skip);
  }
  return text;
}

/** The text of the first of `selectors`, in order of trust, that shows any below `root`; else ''. */
export function firstText(root: ParentNode, selectors: readonly string[]): string {
  for (const selector of selectors) {
    const text = textOf(root.querySelector(selector));
    if (text) return text;
  }
  return '';
}

/** An element that stands for a task, and the task's id. */
export interface Row {
  element: Element;
  id: string;
}

/**
 * The rows at or below `root` that match and for which `idOf` finds an id, in document order. Where one row
 * matches by several of its nested elements, the outermost stands for it.
 */
export function rowsOf(root: ParentNode, selector: string, idOf: (element: Element) => string | null): Row[] {
  const last = new Map<string, Element>();
  const rows: Row[] = [];
  for (const outer of isElement(root) ? outerRows(root, selector) : []) {
    const id = idOf(outer);
    if (id && !last.has(id)) last.set(id, outer);
  }
  for (const element of atOrBelow(root, selector)) {
    const id = idOf(element);
    if (!id || last.get(id)?.contains(element)) continue;
    last.set(id, element);
    rows.push({ element, id });
  }
  return rows;
}

function outerRows(element: Element, selector: string): Element[] {
  const rows: Element[] = [];
  let outer = element.parentElement?.closest(selector);
  for (; outer; outer = outer.parentElement?.closest(selector)) rows.push(outer);
  return rows;
}

function atOrBelow(root: ParentNode, selector: string): Element[] {
  const below = Array.from(root.querySelectorAll(selector));
  return isElement(root) && root.matches(selector) ? [root, ...below] : below;
}

/** The document of a root, which may be that document. */
export function documentOf(root: ParentNode): Document {
  return root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : (root.ownerDocument as Document);
}

/**
 * A test whether an element has an ancestor for which `verdict` says true. The nearest ancestor with a verdict
 * decides. Ancestors are remembered: make one test per pass, not one per element.
 */
export function ancestorTest(
  verdict: (ancestor: Element) => boolean | undefined,
): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const walked: Element[] = [];
    let answer = false;
    for (let at = element.parentElement; at; at = at.parentElement) {
      const said = known.get(at) ?? verdict(at);
      walked.push(at);
      if (said === undefined) continue;
      answer = said;
      break;
    }
    for (const ancestor of walked) known.set(ancestor, answer);
    return answer;
  };
}

/** An address found in an attribute, resolved against the page; null when it is none or not http(s). */
export function linkOf(element: Element | null | undefined, page: URL): URL | null {
  const href = element?.getAttribute('href');
  const link = href ? URL.parse(href, page.href) : null;
  return link && /^https?:$/.test(link.protocol) ? link : null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isField(node: Node): node is HTMLTextAreaElement | HTMLInputElement {
  return node.nodeName === 'TEXTAREA' || node.nodeName === 'INPUT';
}
