import {
  type ApiAnswer,
  type ApiRequest,
  type ConnectionAnswer,
  type ConnectionWay,
  siteName,
} from '@/lib/domain/reading';
import { Refusal } from '@/lib/domain/refusal';
import type { Reader as Reads } from '@/lib/store/reader';
import { putToken, tokenOf } from '@/lib/store/secrets';
import { command, read, record } from '@/lib/store/transaction';
import type { Reader } from '@/lib/tools/reader';
import type { Tool } from '@/lib/tools/tool';
import type { Context, Undone } from './context';
import { NEVER_READ } from './reading/back-off';
import { keepState, siteOf } from './reading/sites';

/** A site of a work tool. */
export interface Site {
  tool: string;
  site: string;
}

/** What the bell names when a site is connected or not any more, as the fact does: every page asks again. */
const TOUCHED = 'connections';

/** The work tools, and the readers of those whose API can be read. */
export interface Readable {
  tools: readonly Tool[];
  readers: readonly Reader[];
}

/** The sites that the person has decided about, those of tools that are one site everywhere, and `also`. */
export function readConnections(
  context: Context,
  { also }: { also?: Site },
  known: Readable,
): Promise<ConnectionAnswer[]> {
  return read(context, async (reads) => {
    const connections = (await reads.fact('connections')) ?? {};
    const fixed = known.tools.flatMap((tool) => {
      const site = fixedSite(tool);
      return site === null ? [] : [{ tool: tool.id, site }];
    });
    const sites = [...fixed, ...Object.keys(connections).map(parseName), ...(also ? [also] : [])];
    const distinct = new Map(sites.map((one) => [siteName(one.tool, one.site), one]));
    const answers = [...distinct].map(([name, site]) => answerOf(reads, site, name in connections, known));
    return (await Promise.all(answers)).filter((answer) => answer !== null);
  });
}

/** Null for a site that nothing can be read from. */
async function answerOf(
  reads: Reads,
  site: Site,
  decided: boolean,
  { tools, readers }: Readable,
): Promise<ConnectionAnswer | null> {
  const adapter = adapterAt(tools, site);
  const reader = readers.find((each) => each.adapter === adapter?.name);
  if (!adapter || !reader) return null;
  const name = siteName(site.tool, site.site);
  return {
    ...site,
    ...(await siteOf(reads, name)),
    decided,
    label: adapter.label,
    ways: [...reader.ways],
    hasToken: (await tokenOf(reads, name)) !== null,
    tokenHost: reader.tokenHost,
    tokenPage: reader.tokenPage ?? null,
  };
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
    if (answer.status === 0 || answer.status >= 500) throw new Refusal('hostUnreachable');
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

/** Two adapters may read one tool: that of the hosts that it names, and the one for self-hosted sites. */
function adapterAt(tools: readonly Tool[], { tool, site }: Site): Tool | undefined {
  const own = tools.filter(({ id }) => id === tool);
  const address = URL.parse(`https://${site}/`);
  const named = own.find(
    (one) => fixedSite(one) === site || (one.hosts.length > 0 && address && one.matches(address)),
  );
  return named ?? own.find(({ hosts }) => hosts.length === 0);
}

/** The site of a tool that is one everywhere, whatever its hosts; null of others. */
function fixedSite({ id, hosts, site }: Tool): string | null {
  const [pattern] = hosts;
  const address = pattern && URL.parse(pattern.replace('*.', 'x.').replace(/\*$/, ''));
  return address && site(address) === id ? id : null;
}

function parseName(name: string): Site {
  const at = name.indexOf(':');
  return { tool: name.slice(0, at), site: decodeURIComponent(name.slice(at + 1)) };
}
