import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What the linter says about one file: the rule and its message. */
export interface Complaint {
  path: string;
  rule: string;
  message: string;
}

/** Lints sources that exist only for the test, under the repository's own rules; all of them in one run. */
export function lintSnippets(sources: Record<string, string>): Complaint[] {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    cpSync('biome.json', join(root, 'biome.json'));
    cpSync('.gitignore', join(root, '.gitignore'));
    for (const [path, source] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    return lint(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function lint(root: string): Complaint[] {
  const report = runBiome(root);
  return JSON.parse(report).diagnostics.map(
    (found: { category: string; message: string; location: { path: string } }) => ({
      path: found.location.path,
      rule: found.category,
      message: found.message,
    }),
  );
}

function runBiome(cwd: string): string {
  const biome = resolve('node_modules/.bin/biome');
  try {
    return execFileSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (failed) {
    return (failed as { stdout: string }).stdout;
  }
}
