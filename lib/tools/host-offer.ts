import type { HostOffer } from '@/lib/domain/host-access';
import { BUILTIN_TOOLS } from './builtin';
import { coversHost, isBuiltinHost } from './hosts';
import { OPTIONAL_TOOLS } from './optional';

/** What only the browser can tell of the page. */
export interface PageAccess {
  /** The match pattern of the page's origin. */
  pattern: string;
  isGranted(pattern: string): Promise<boolean>;
  /** The names of the self-hosted tools that recognise the page as theirs. */
  recognised(): Promise<readonly string[]>;
}

/** What the person can be offered on this page: the host of a tool that is not granted; null for nothing. */
export async function offerFor(url: URL, access: PageAccess): Promise<HostOffer | null> {
  if (!/^https?:$/.test(url.protocol) || (await access.isGranted(access.pattern))) return null;
  const isSwitchedOff = isBuiltinHost(url.hostname);
  const tools = isSwitchedOff ? BUILTIN_TOOLS : OPTIONAL_TOOLS.filter(({ hosts }) => hosts.length > 0);
  const known = tools.find((tool) => tool.matches(url));
  const pattern = patternToAsk(url, access.pattern);
  if (known) return { pattern, host: url.host, tool: known.label, isSwitchedOff };
  if (isSwitchedOff) return null;
  const names = await access.recognised();
  const tool = OPTIONAL_TOOLS.find(({ name }) => names.includes(name));
  return tool ? { pattern, host: url.host, tool: tool.label, isSwitchedOff } : null;
}

/** The match pattern to ask for: the one that a tool names its host by, else that of the origin alone. */
export function patternToAsk({ hostname }: URL, originPattern: string): string {
  const named = [...BUILTIN_TOOLS, ...OPTIONAL_TOOLS].flatMap(({ hosts }) => hosts);
  return named.find((pattern) => coversHost(pattern, hostname)) ?? originPattern;
}
