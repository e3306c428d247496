import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from './harness/build';

/** Bytes, compressed, of the scripts and styles that a surface loads before it shows anything. */
const BOUNDS = { popup: 60 * 1_024, sidebar: 60 * 1_024, dashboard: 192 * 1_024 };

/** Words of the libraries that draw charts and read tables. */
const TRACES = ['steelblue', 'UndetectableDelimiter'];

let folder: string;
beforeAll(async () => {
  folder = await builtExtension('chrome');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the document of a surface names, in its order. */
async function partsOf(surface: string): Promise<string[]> {
  const html = await readFile(join(folder, `${surface}.html`), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  return Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
}

test.each(Object.entries(BOUNDS))('the %s loads no more than %i bytes', async (surface, bound) => {
  const sizes = (await partsOf(surface)).map((part) => gzipSync(part, { level: 9 }).length);
  const size = sizes.reduce((sum, each) => sum + each, 0);
  expect(size).toBeGreaterThan(bound / 2);
  expect(size).toBeLessThanOrEqual(bound);
});

test('only the dashboard carries what draws charts and reads tables', async () => {
  const carried = async (surface: string) => {
    const parts = await partsOf(surface);
    return TRACES.filter((trace) => parts.some((part) => part.includes(trace)));
  };
  expect(await carried('dashboard')).toEqual(TRACES);
  expect(await carried('popup')).toEqual([]);
  expect(await carried('sidebar')).toEqual([]);
});
