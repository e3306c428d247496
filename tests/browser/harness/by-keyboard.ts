/** A page of either driver. */
interface Page {
  keyboard: { press(key: string): Promise<void> };
  evaluate(inPage: () => string): Promise<string>;
}

/** More than any of our pages has to be reached by Tab. */
const MOST_PRESSES = 80;

/** Presses Tab until something of this name has the focus; throws when nothing has it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Nothing called ${name} is reached by Tab`);
}

/** Goes there by Tab and presses Enter. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** What has the focus, as a person would call it; empty where Tab has left the page, whose whole text is no name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (at === document.body) return '';
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null;
    const group = at?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    return `${group} ${labels?.[0]?.textContent ?? at?.textContent ?? ''}`.trim();
  });
}
