import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILTIN_TOOLS } from '@/lib/tools/builtin';
import { builtExtension } from './harness/build';

/** Bytes, compressed, that every page of the hosts may have to carry. */
const BOUND = 15 * 1_024;

let folder: string;
beforeAll(async () => {
  folder = await builtExtension('chrome');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const NAMES = BUILTIN_TOOLS.map(({ name }) => name);

const scriptOf = (name: string) => readFile(join(folder, `content-scripts/${name}.js`), 'utf8');

test.each([...NAMES, 'optional'])('the content script of %s stays small', async (name) => {
  expect(gzipSync(await scriptOf(name), { level: 9 }).length).toBeLessThanOrEqual(BOUND);
});

test.each(NAMES)('a page of %s carries no framework, no sidebar and no other tool', async (name) => {
  const script = await scriptOf(name);
  const others = BUILTIN_TOOLS.filter((tool) => tool.name !== name).flatMap(({ hosts }) => hosts);
  const traces = ['__k', 'diffed', '~standard', 'safeParse', 'createElement(`iframe`)', ...others];
  expect(traces.filter((trace) => script.includes(trace))).toEqual([]);
});
