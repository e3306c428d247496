import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** All that a surface loads to judge words: rules, patterns and word lists of every language. */
const MOST_BYTES = 60 * 1024;

test('the judgement of words is at most 60 KB when packed', async () => {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: {
        entry: [
          `${ROOT}/lib/coach/wording/judge-key-result.ts`,
          `${ROOT}/lib/coach/wording/judge-objective.ts`,
        ],
        formats: ['es'],
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const code = outputs.flatMap((part) =>
    'output' in part ? part.output.map((file) => ('code' in file ? file.code : '')) : [],
  );
  const bytes = gzipSync(code.join('\n')).length;
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
}, 60_000);
