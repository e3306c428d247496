import type { Page } from 'playwright-core';

/** Controls of which the handle hides more than a quarter, so that a person may miss them. */
export function handleFaults(
  page: Page,
  handle: { x: number; y: number; width: number; height: number },
): Promise<string[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const MOST = 0.25;
    const CONTROLS = 'button, input, select, textarea, a[href], summary, [role="button"], [role="checkbox"]';
    const hidden = [...document.querySelectorAll(CONTROLS)].filter((control) => {
      const box = control.getBoundingClientRect();
      const across = Math.min(box.right, x + width) - Math.max(box.left, x);
      const down = Math.min(box.bottom, y + height) - Math.max(box.top, y);
      if (across <= 0 || down <= 0 || !control.checkVisibility({ visibilityProperty: true })) return false;
      return across * down > MOST * box.width * box.height;
    });
    return hidden.map((control) => control.outerHTML.slice(0, 120));
  }, handle);
}
