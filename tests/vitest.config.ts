import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };
const ours = { ...jsx, plugins: [WxtVitest(), icons({ compiler: 'jsx', jsx: 'preact' })] };

/** The rings, inner to outer. `npm test` runs them in this order. */
export default defineConfig({
  root,
  test: {
    projects: [
      { ...ours, root, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        ...ours,
        root,
        test: { name: 'tools', include: ['tests/tools/**/*.test.ts'], environment: 'happy-dom' },
      },
      { ...ours, root, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
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
