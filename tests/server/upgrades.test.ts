import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../browser/harness/paths.ts';
import { schemaOf } from './harness/schema.ts';
import { INSTALL, startServer } from './harness/server.ts';

const FROZEN = `${ROOT}/tests/server/frozen`;
const UPGRADES = `${ROOT}/lib/sync/server/upgrades`;
/** One column less, and an upgrade that adds it: what a second version would be. */
const LESS = 'alter table throughline.space drop column daily_scopes;';
const MORE = 'alter table throughline.space add column daily_scopes integer not null default 2000;';

/** The numbered SQL files of a folder by number. */
function numbered(folder: string): Map<number, string> {
  const files = readdirSync(folder).filter((file) => /^\d+\.sql$/.test(file));
  return new Map(files.map((file) => [Number.parseInt(file, 10), readFileSync(`${folder}/${file}`, 'utf8')]));
}

async function schemaAfter(...scripts: string[]): Promise<string[]> {
  const server = await startServer({ install: scripts.join('\n') });
  try {
    return await schemaOf(server);
  } finally {
    await server.stop();
  }
}

describe('a server that was installed long ago', () => {
  it('is what a new one is, once the upgrades after its version have run', async () => {
    const upgrades = [...numbered(UPGRADES)].toSorted(([a], [b]) => a - b);
    const whole = await schemaAfter(INSTALL);
    expect(whole.length).toBeGreaterThan(150);
    for (const [version, install] of numbered(FROZEN)) {
      const later = upgrades.filter(([to]) => to > version).map(([, script]) => script);
      expect(await schemaAfter(install, ...later), `from version ${version}`).toEqual(whole);
    }
  });

  it('is found to be another where an upgrade is missing', async () => {
    const whole = await schemaAfter(INSTALL);
    expect(await schemaAfter(INSTALL, LESS)).not.toEqual(whole);
    expect(await schemaAfter(INSTALL, LESS, MORE)).toEqual(whole);
  });
});
