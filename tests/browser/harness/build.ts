import { execFile } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { alone, newest } from './fresh.ts';
import { ARTIFACTS, ROOT } from './paths.ts';

const run = promisify(execFile);

const SOURCES = ['entrypoints', 'components', 'lib', 'wxt.config.ts', 'package.json', 'tsconfig.json'].map(
  (path) => join(ROOT, path),
);

const BUILDS = {
  chrome: { folder: join(ROOT, '.output/chrome-mv3'), args: ['build'] },
  firefox: { folder: join(ROOT, '.output/firefox-mv3'), args: ['build', '-b', 'firefox', '--mv3'] },
} as const;

/**
 * A copy of the built extension in a folder of its own, so that a rebuild does not pull the ground from under
 * a running browser. Builds first when the output is missing or older than a source; throws with the
 * builder's words when that fails.
 */
export async function builtExtension(target: keyof typeof BUILDS): Promise<string> {
  const { folder, args } = BUILDS[target];
  const copy = await mkdtemp(join(tmpdir(), `throughline-${target}-`));
  await alone(join(ARTIFACTS, `build-${target}.lock`), async () => {
    if ((await newest([join(folder, 'manifest.json')])) <= (await newest(SOURCES))) await build(args);
    await cp(folder, copy, { recursive: true });
  });
  return copy;
}

async function build(args: readonly string[]): Promise<void> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  try {
    // The test runner's own mode would put what debuggers need into every view.
    await run(process.execPath, [wxt, ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`wxt ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause });
  }
}
