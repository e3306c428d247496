import type { Locator } from 'playwright-core';
import { until } from './until';

/** Waits until this field has the keyboard: it is given with a paint, and a key that is pressed before goes elsewhere. */
export async function caretIn(field: Locator): Promise<void> {
  await until(() => field.evaluate((element) => element === document.activeElement), 'the caret in a field');
}
