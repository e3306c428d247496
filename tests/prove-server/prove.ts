import { newSecret } from '../server/harness/calls.ts';
import { admit, join } from '../server/harness/people.ts';
import { cleanUp } from './clean-up.ts';
import { FORBIDDEN } from './forbidden.ts';
import { PROMISED } from './promised.ts';
import type { Cast } from './trial.ts';

/**
 * Joins a space as an admin, lets a member and a viewer in, tries what must work and what must be refused, and takes
 * away what it made. Says a line for each; true when all held.
 */
export async function prove(
  address: string,
  key: string | undefined,
  invitation: string,
  say: (line: string) => void,
): Promise<boolean> {
  const url = address.replace(/\/+$/, '');
  const mark = `proof-${newSecret().slice(0, 8)}`;
  const server = { url };
  const credentials = { ...(key === undefined ? {} : { key }), token: newSecret() };
  let cast: Cast;
  try {
    const admin = await join(server, invitation, `${mark}-admin`, credentials);
    say(`ok      the invitation lets in, to the space "${admin.space}"`);
    const member = await admit(server, admin, 'member', `${mark}-member`);
    const viewer = await admit(server, admin, 'viewer', `${mark}-viewer`);
    cast = { url, key, admin, member, viewer, mark };
  } catch (failure) {
    say(`FAILED  the invitation lets in: ${failure instanceof Error ? failure.message : failure}`);
    return false;
  }
  let failed = 0;
  for (const [holds, tried] of [...PROMISED, ...FORBIDDEN, ...cleanUp]) {
    const wrong = await tried(cast).catch((failure) => String(failure));
    if (wrong !== undefined) failed += 1;
    say(wrong === undefined ? `ok      ${holds}` : `FAILED  ${holds}: ${wrong}`);
  }
  say(failed === 0 ? 'All held.' : `${failed} did not hold: do not use this server yet.`);
  return failed === 0;
}
