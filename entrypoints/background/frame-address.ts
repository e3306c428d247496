import { MatchPattern } from 'wxt/utils/match-patterns';
import { ownAddress } from '@/lib/platform/tabs';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';

const builtin = BUILTIN_HOSTS.map((pattern) => new MatchPattern(pattern));

/**
 * The sidebar page that may be embedded in a page, with its ticket. The one for built-in hosts also loads
 * under COEP; the other one loads on hosts that were granted later.
 */
export function frameAddress(ticket: string, page: URL): string {
  // As text: given a URL, the pattern looks for `Location`, which a worker does not have.
  const isBuiltin = builtin.some((pattern) => pattern.includes(page.href));
  return `${ownAddress(isBuiltin ? '/sidebar.html' : '/sidebar-self-hosted.html')}#${ticket}`;
}
