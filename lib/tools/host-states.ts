import type { HostState } from '@/lib/domain/host-access';
import { BUILTIN_TOOLS } from './builtin';
import { coversHost, hostIn } from './hosts';
import { OPTIONAL_TOOLS } from './optional';
import { servedHosts } from './served-hosts';
import type { Tool } from './tool';

/** Match patterns that grant every host which a tool names. */
const EVERYWHERE = ['https://*/*', '*://*/*', '<all_urls>'];

/**
 * The hosts of every tool and those of a company's own, in that order. `own` are hosts that were granted once: one
 * that is granted no more was switched off in the browser.
 */
export function hostStates(
  granted: readonly string[],
  own: readonly string[],
  tokenHosts: readonly (string | null)[],
): HostState[] {
  const named = [
    ...statesOf(BUILTIN_TOOLS, 'builtin', granted),
    ...statesOf(OPTIONAL_TOOLS, 'known', granted),
  ];
  const selfHosted = OPTIONAL_TOOLS.filter(({ hosts }) => hosts.length === 0).map(({ label }) => label);
  const others = servedHosts([...new Set([...granted, ...own])], tokenHosts).filter(
    (pattern) => !named.some((state) => state.pattern === pattern),
  );
  return [
    ...named,
    ...others.map((pattern): HostState => {
      const isOn = granted.some((one) => one === pattern || EVERYWHERE.includes(one));
      const tool = selfHosted.join(' / ');
      return { pattern, host: hostIn(pattern), tool, kind: 'granted', isOn, onlyAt: [] };
    }),
  ];
}

function statesOf(tools: readonly Tool[], kind: HostState['kind'], granted: readonly string[]): HostState[] {
  return tools.flatMap(({ label, hosts }) =>
    hosts.map((pattern) => {
      const isOn = granted.some((one) => one === pattern || EVERYWHERE.includes(one));
      const within = granted.map(hostIn).filter((host) => coversHost(pattern, host));
      return { pattern, host: hostIn(pattern), tool: label, kind, isOn, onlyAt: isOn ? [] : within };
    }),
  );
}
