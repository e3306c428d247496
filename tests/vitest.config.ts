import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { PATIENCE_MS as BROWSER_PATIENCE_MS } from './browser/harness/patience.ts';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };
const ours = { ...jsx, plugins: [WxtVitest(), icons({ compiler: 'jsx', jsx: 'preact' })] };

/** No test of the quick rings waits; a property with many runs may still be slow where the machine is busy. */
const PATIENCE_MS = 30_000;

/**
 * A ring without a browser. Its files share workers, and what those have read: reading it anew for each file takes
 * three times as long as the tests. So a file must leave nothing behind that the next one could meet.
 */
function quick(name: string, include: string, environment: 'node' | 'happy-dom' = 'node') {
  const test = { name, include: [include], environment, isolate: false, testTimeout: PATIENCE_MS };
  return { ...ours, root, test };
}

/** The rings, inner to outer. `npm test` runs them in this order. */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      quick('unit', 'tests/unit/**/*.test.ts'),
      quick('views', 'tests/unit/**/*.test.tsx'),
      quick('tools', 'tests/tools/**/*.test.ts', 'happy-dom'),
      quick('integration', 'tests/integration/**/*.test.ts'),
      {
        root,
        resolve: { alias: { '@': root } },
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          // As in the quick rings, files share what was read.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        root,
        resolve: { alias: { '@': root } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // To read the drivers anew for each file costs as much as to open its browser.
          isolate: false,
          // What is waited for in vain is to be named before the test is given up.
          testTimeout: 3 * BROWSER_PATIENCE_MS,
          hookTimeout: 3 * BROWSER_PATIENCE_MS,
          // They wait as much as they work: three files keep two cores busy.
          maxWorkers: 3,
          // What is asked until it holds has as long as what is waited for by a driver.
          expect: { poll: { timeout: BROWSER_PATIENCE_MS } },
        },
      },
    ],
  },
});
