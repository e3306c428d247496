import { globSync, readFileSync } from 'node:fs';

/** A file of ours, by its path from the repository's root. */
export interface Source {
  path: string;
  text: string;
}

/** Everything that is built into the extension. */
export function shippedSources(): Source[] {
  return globSync('{lib,components,entrypoints}/**/*.{ts,tsx,html}').map(read);
}

/** Everything we write, tests and tools included. */
export function allSources(): Source[] {
  return globSync('{lib,components,entrypoints,tests}/**/*.{ts,tsx,html,css}')
    .filter((path) => !path.startsWith('tests/.artifacts'))
    .map(read);
}

function read(path: string): Source {
  return { path, text: readFileSync(path, 'utf8') };
}
