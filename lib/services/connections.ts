import {
  type ApiAnswer,
  type ApiRequest,
  type ConnectionAnswer,
  type ConnectionWay,
  siteName,
} from '@/lib/domain/reading';
import { Refusal } from '@/lib/domain/refusal';
import { putToken, tokenOf } from '@/lib/store/secrets';
import { read, record } from '@/lib/store/transaction';
import type { Reader } from '@/lib/tools/reader';
import type { Tool } from '@/lib/tools/tool';
import type { Context } from './context';
import { NEVER_READ } from './reading/back-off';
import { keepState, siteOf } from './reading/sites';

/** A site of a work tool. */
export interface Site {
  tool: string;
  site: string;
}

/** What the bell names when a site is connected or not any more: every page asks again. */
const TOUCHED = 'connections';

/** The sites that were ever connected, and those of tools that are one site everywhere. */
export function readConnections(
  context: Context,
  { tools, readers }: { tools: readonly Tool[]; readers: readonly Reader[] },
): Promise<ConnectionAnswer[]> {
  return read(context, async (reads) => {
    const known = Object.keys((await reads.fact('connections')) ?? {}).map(parseName);
    const readable = tools.filter(({ name }) => readers.some(({ adapter }) => adapter === name));
    const fixed = readable
      .filter(({ id, hosts, site }) => hosts.length > 0 && site(addressOf(hosts[0] ?? '')) === id)
      .map(({ id }) => ({ tool: id, site: id }));
    const all = new Map([...fixed, ...known].map((one) => [siteName(one.tool, one.site), one]));
    return Promise.all(
      [...all].map(async ([name, { tool, site }]) => ({
        tool,
        site,
        ...(await siteOf(reads, name)),
        ways: waysOf(readable, readers, { tool, site }),
        hasToken: (await tokenOf(reads, name)) !== null,
      })),
    );
  });
}

/** How many tasks one request to this site reads; 0 while the person has not connected it. */
export async function tasksPerRequest(
  context: Context,
  { adapter, tool, site }: Site & { adapter: string },
  readers: readonly Reader[],
): Promise<number> {
  const { way } = await read(context, (reads) => siteOf(reads, siteName(tool, site)));
  return way === null ? 0 : (readers.find((reader) => reader.adapter === adapter)?.batch ?? 0);
}

/** Connects a site, or ends it with null. Throws `noToken` where a token is wanted and none is kept. */
export function changeConnection(
  context: Context,
  { tool, site, way }: Site & { way: ConnectionWay | null },
): Promise<void> {
  const name = siteName(tool, site);
  return record(context, async (writes) => {
    if (way === 'token' && (await tokenOf(writes, name)) === null) throw new Refusal('noToken');
    const { [name]: _, ...others } = (await writes.fact('connections')) ?? {};
    await writes.keep('connections', way === null ? others : { ...others, [name]: way });
    await keepState(writes, name, { ...(await siteOf(writes, name)).state, ...FORGIVEN });
    writes.touch(TOUCHED);
  });
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
    if (answer.status === 0 || answer.status >= 500) throw new Refusal('hostUnreachable');
    if (answer.status !== 200 || !answer.type.endsWith('json')) throw new Refusal('tokenRefused');
  }
  await record(context, async (writes) => {
    await putToken(writes, name, token);
    const { [name]: before, ...others } = (await writes.fact('connections')) ?? {};
    const way = token !== null ? 'token' : before === 'token' ? null : before;
    await writes.keep('connections', way ? { ...others, [name]: way } : others);
    await keepState(writes, name, NEVER_READ);
    writes.touch(TOUCHED);
  });
}

function waysOf(tools: readonly Tool[], readers: readonly Reader[], { tool, site }: Site): ConnectionWay[] {
  const isSelfHosted = !tools.some(
    ({ id, hosts, matches }) =>
      id === tool && hosts.length > 0 && (site === tool || matches(new URL(`https://${site}/`))),
  );
  const adapter = tools.find(({ id, hosts }) => id === tool && (hosts.length === 0) === isSelfHosted);
  return [...(readers.find((reader) => reader.adapter === adapter?.name)?.ways ?? [])];
}

function addressOf(pattern: string): URL {
  return new URL(pattern.replace('*.', 'x.').replace(/\*$/, ''));
}

function parseName(name: string): Site {
  const at = name.indexOf(':');
  return { tool: name.slice(0, at), site: decodeURIComponent(name.slice(at + 1)) };
}
