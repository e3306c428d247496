import { hostIn, isBuiltinHost } from './hosts';

/**
 * Of the match patterns that are granted, those at which the content script of optional tools is to run. Hosts of
 * built-in tools have scripts of their own, and hosts that tokens are sent to hold no pages.
 */
export function servedHosts(granted: readonly string[], tokenHosts: readonly (string | null)[]): string[] {
  return granted
    .filter((pattern) => /^(?:https?|\*):\/\//.test(pattern) && !tokenHosts.includes(pattern))
    .filter((pattern) => !isBuiltinHost(hostIn(pattern).replace(/^\*\./, '')))
    .sort();
}
