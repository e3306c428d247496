/** Whether this browser takes a text for a CSS selector. Nothing is looked for. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
