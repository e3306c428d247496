import { type ConnectionAnswer, siteName } from '@/lib/domain/reading';
import type { Reader as Reads } from '@/lib/store/reader';
import { tokenOf } from '@/lib/store/secrets';
import { read } from '@/lib/store/transaction';
import type { Reader } from '@/lib/tools/reader';
import type { Tool } from '@/lib/tools/tool';
import type { Context } from './context';
import { siteOf } from './reading/sites';

/** A site of a work tool. */
export interface Site {
  tool: string;
  site: string;
}

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
