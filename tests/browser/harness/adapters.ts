import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ROOT } from './paths.ts';

/** A script that puts every adapter on `globalThis.TOOLS`, to try them in a page of a real browser. */
export async function adaptersScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      copyPublicDir: false,
      lib: {
        entry: join(ROOT, 'tests/browser/harness/adapters-entry.ts'),
        formats: ['iife'],
        name: 'adapters',
        fileName: 'adapters',
      },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error('The adapters were not bundled');
  return chunk.code;
}
