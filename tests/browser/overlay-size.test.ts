import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from './harness/build';

/** Bytes, compressed, that every page of the hosts may have to carry. */
const BOUND = 15 * 1_024;

let folder: string;
beforeAll(async () => {
  folder = await builtExtension('chrome');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the content script stays small, with all built-in adapters', async () => {
  const script = await readFile(join(folder, 'content-scripts/overlay.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(BOUND);
});

test('no framework, no validation library and no part of the sidebar reaches a page before it is opened', async () => {
  const script = await readFile(join(folder, 'content-scripts/overlay.js'), 'utf8');
  for (const trace of ['__k', 'diffed', '~standard', 'safeParse', 'createElement(`iframe`)']) {
    expect(script).not.toContain(trace);
  }
});
