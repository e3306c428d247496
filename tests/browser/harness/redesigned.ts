import type { StandInHook } from '../../stand-ins/parts/stand-in';

/**
 * Runs in a page: renames its classes and test ids as a redesign would, as `redesign` does on fixtures. What the
 * page mounts later is renamed, too, before a frame is drawn.
 */
export function redesignPage(): void {
  const rename = (element: Element) => {
    const names = element.getAttribute('class')?.split(/\s+/).filter(Boolean) ?? [];
    if (names.some((name) => !name.startsWith('next-')))
      element.setAttribute('class', names.map((name) => `next-${name.replace(/^next-/, '')}`).join(' '));
    const testId = element.getAttribute('data-testid');
    if (testId && !testId.endsWith('-next')) element.setAttribute('data-testid', `${testId}-next`);
  };
  const all = () => document.querySelectorAll('body [class], body [data-testid]').forEach(rename);
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
  all();
  (window as unknown as { standIn: StandInHook }).standIn.remount();
}
