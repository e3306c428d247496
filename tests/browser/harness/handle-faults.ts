import type { Page } from 'playwright-core';

/** Controls of which the handle hides more than a quarter, so that a person may miss them. */
export function handleFaults(
  page: Page,
  handle: { x: number; y: number; width: number; height: number },
): Promise<string[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const MOST = 0.25;
    const CONTROLS = 'button, input, select, textarea, a[href], summary, [role="button"], [role="checkbox"]';
    /** What its scrollers show of a control: what they cut off nobody can miss. */
    const shown = (control: Element) => {
      let { left, top, right, bottom } = control.getBoundingClientRect();
      for (let at = control.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const frame = at.getBoundingClientRect();
        [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
        [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
      }
      return { left, top, right, bottom };
    };
    const hidden = [...document.querySelectorAll(CONTROLS)].filter((control) => {
      const box = shown(control);
      const across = Math.min(box.right, x + width) - Math.max(box.left, x);
      const down = Math.min(box.bottom, y + height) - Math.max(box.top, y);
      if (across <= 0 || down <= 0 || !control.checkVisibility({ visibilityProperty: true })) return false;
      const whole = control.getBoundingClientRect();
      return across * down > MOST * whole.width * whole.height;
    });
    return hidden.map((control) => control.outerHTML.slice(0, 120));
  }, handle);
}
