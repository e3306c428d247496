import { type ApiAnswer, type ApiRequest, type ConnectionWay, siteName } from '@/lib/domain/reading';
import { Refusal } from '@/lib/domain/refusal';
import { putToken, tokenOf } from '@/lib/store/secrets';
import { command, record } from '@/lib/store/transaction';
import type { Reader } from '@/lib/tools/reader';
import type { Site } from './connections';
import type { Context, Undone } from './context';
import { NEVER_READ } from './reading/back-off';
import { keepState, siteOf } from './reading/sites';

/** What the bell names when a site is connected or not any more, as the fact does: every page asks again. */
const TOUCHED = 'connections';

/**
 * Connects a site, or ends it with null; Undo puts back what was. Throws `noToken` where a token is wanted and none
 * is kept.
 */
export async function changeConnection(
  context: Context,
  { tool, site, way }: Site & { way: ConnectionWay | null },
): Promise<Undone> {
  const name = siteName(tool, site);
  const { undo } = await command(context, async (writes) => {
    if (way === 'token' && (await tokenOf(writes, name)) === null) throw new Refusal('noToken');
    await writes.change('connections', { ...(await writes.fact('connections')), [name]: way });
    await keepState(writes, name, { ...(await siteOf(writes, name)).state, ...FORGIVEN });
  });
  return { undo };
}

const FORGIVEN = { trouble: null, until: 0, failures: 0 };

/** Lets the next page ask again after a trouble. */
export function retryConnection(context: Context, { tool, site }: Site): Promise<void> {
  const name = siteName(tool, site);
  return record(context, async (writes) => {
    await keepState(writes, name, { ...(await siteOf(writes, name)).state, ...FORGIVEN });
    writes.touch(TOUCHED);
  });
}

/**
 * Tries a token at its own host and, if it opens, keeps it and connects the site with it; null takes it away.
 * Throws `tokenRefused`, or `hostUnreachable` when nothing was answered: nothing is kept then.
 */
export async function changeToken(
  context: Context,
  demand: Site & { token: string | null },
  { readers, send }: { readers: readonly Reader[]; send(request: ApiRequest): Promise<ApiAnswer> },
): Promise<void> {
  const { tool, site, token } = demand;
  const name = siteName(tool, site);
  if (token !== null) {
    const reader = readers.find(({ adapter, ways }) => adapter === tool && ways.includes('token'));
    if (!reader) throw new Refusal('notAllowed');
    const answer = await send(reader.probe({ by: 'token', token }));
    if (answer.status === 0 || answer.status === 429 || answer.status >= 500)
      throw new Refusal('hostUnreachable');
    if (answer.status !== 200 || !answer.type.endsWith('json')) throw new Refusal('tokenRefused');
  }
  await record(context, async (writes) => {
    await putToken(writes, name, token);
    const before = (await writes.fact('connections')) ?? {};
    const isEnded = token === null && before[name] === 'token';
    if (token !== null || isEnded)
      await writes.keep('connections', { ...before, [name]: isEnded ? null : 'token' });
    await keepState(writes, name, NEVER_READ);
    writes.touch(TOUCHED);
  });
}
