import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects that axe finds nothing wrong. Colours are left to the browser tests: nothing is painted here. */
export async function expectAccessible(root: Element): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
