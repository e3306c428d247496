/** A redesign that a patch can mend: every class and test id has another name, by a rule that a person could find out. */

const PREFIX = 'next-';
const SUFFIX = '-next';

/** Renames the classes and test ids of a page. Everything else stays as it is. */
export function redesign(page: Document): void {
  for (const element of page.querySelectorAll('body [class], body [data-testid]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    if (names.length > 0) element.setAttribute('class', names.map((name) => `${PREFIX}${name}`).join(' '));
    const testId = element.getAttribute('data-testid');
    if (testId !== null) element.setAttribute('data-testid', `${testId}${SUFFIX}`);
  }
}

/** What finds on the redesigned page what `selector` found before. */
export function mended(selector: string): string {
  const parts = selector.split(/(\[[^\]]*\])/);
  return parts
    .map((part) =>
      part.startsWith('[')
        ? part.replace(/^(\[data-testid\$?="[^"]*)"/, `$1${SUFFIX}"`)
        : part.replace(/\.(?=[A-Za-z_])/g, `.${PREFIX}`),
    )
    .join('');
}

/** The patch that mends an adapter for the redesign: only what differs. */
export function mendingPatch(tool: { name: string; selectors: Record<string, string> }): object {
  const changed = Object.entries(tool.selectors)
    .map(([name, selector]) => [name, mended(selector)] as const)
    .filter(([name, selector]) => selector !== tool.selectors[name]);
  return { throughlinePatch: 1, adapter: tool.name, selectors: Object.fromEntries(changed) };
}
