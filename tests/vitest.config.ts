import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };
/** No test of these rings waits; a property with many runs may still be slow where the machine is busy. */
const PATIENCE_MS = 30_000;

const ours = { ...jsx, plugins: [WxtVitest(), icons({ compiler: 'jsx', jsx: 'preact' })] };

/** The rings, inner to outer. `npm test` runs them in this order. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        ...ours,
        root,
        test: { name: 'unit', testTimeout: PATIENCE_MS, include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        ...ours,
        root,
        test: {
          name: 'tools',
          testTimeout: PATIENCE_MS,
          include: ['tests/tools/**/*.test.ts'],
          environment: 'happy-dom',
        },
      },
      {
        ...ours,
        root,
        test: { name: 'integration', testTimeout: PATIENCE_MS, include: ['tests/integration/**/*.test.ts'] },
      },
      {
        root,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        root,
        resolve: { alias: { '@': root } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
