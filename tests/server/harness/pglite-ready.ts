import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { ARTIFACTS, ROOT } from '../../browser/harness/paths.ts';

/**
 * PGlite with an empty database. To make one takes several seconds, so the first that was made here by this version is
 * kept beside the other artifacts, and copied.
 */
export async function emptyPglite(): Promise<PGlite> {
  const { version } = JSON.parse(
    readFileSync(`${ROOT}/node_modules/@electric-sql/pglite/package.json`, 'utf8'),
  );
  const path = `${ARTIFACTS}/pglite-${version}.tar`;
  if (existsSync(path)) return PGlite.create({ loadDataDir: await openAsBlob(path) });
  const pglite = await PGlite.create();
  const made = await pglite.dumpDataDir('none');
  mkdirSync(ARTIFACTS, { recursive: true });
  // Several test files may come here at once; whoever reads gets a whole file.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, new Uint8Array(await made.arrayBuffer()));
  renameSync(own, path);
  return pglite;
}
