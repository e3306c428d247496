import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { alone, newest } from '../browser/harness/fresh.ts';
import { ARTIFACTS, ROOT } from '../browser/harness/paths.ts';

const SOURCES = join(ROOT, 'tests/stand-ins');
const OUT = join(ARTIFACTS, 'stand-ins');
/** A folder with a `main` is a stand-in. */
const MAINS = globSync('*/main.{ts,tsx}', { cwd: SOURCES });

/** Script and style of every stand-in by file name (`jira.js`, `jira.css`, …), bundled anew when older than a source. */
export async function bundledStandIns(): Promise<Record<string, string>> {
  const names = MAINS.map(dirname).flatMap((tool) => [`${tool}.js`, `${tool}.css`]);
  await alone(join(ARTIFACTS, 'stand-ins.lock'), async () => {
    const made = await newest([join(OUT, '.made')]);
    if (made > (await newest([SOURCES, join(ROOT, 'package-lock.json')]))) return;
    await mkdir(OUT, { recursive: true });
    const started = Date.now();
    for (const main of MAINS) await bundle(main);
    await writeFile(join(OUT, '.made'), String(started));
  });
  const texts = await Promise.all(names.map((name) => readFile(join(OUT, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

async function bundle(main: string): Promise<void> {
  const tool = dirname(main);
  await build({
    configFile: false,
    root: SOURCES,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(SOURCES, main),
        output: {
          entryFileNames: `${tool}.js`,
          assetFileNames: `${tool}[extname]`,
          codeSplitting: false,
        },
      },
    },
  });
}
