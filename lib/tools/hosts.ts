/**
 * Hosts of the built-in tools, as match patterns: the manifest's `host_permissions`.
 * Frozen: a new required host disables the extension in every browser until its person agrees again,
 * so a later tool is `access: 'optional'` instead.
 */
export const BUILTIN_HOSTS = [
  'https://*.atlassian.net/*',
  'https://app.asana.com/*',
  'https://app.notion.com/*',
  'https://*.notion.so/*',
] as const;

/** Whether a match pattern covers a host name; schemes, ports and paths are not compared. */
export function coversHost(pattern: string, hostname: string): boolean {
  const named = hostIn(pattern).replace(/:\d+$/, '');
  if (named === '*') return true;
  return named.startsWith('*.') ? `.${hostname}`.endsWith(named.slice(1)) : hostname === named;
}

/** The host of a match pattern as it stands there, port and wildcard included. */
export function hostIn(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}

/** Whether a host is that of a built-in tool. */
export function isBuiltinHost(hostname: string): boolean {
  return BUILTIN_HOSTS.some((pattern) => coversHost(pattern, hostname));
}

/** Pages on those hosts that hold no tasks: Confluence, Notion's calendar and mail. */
export const EXCLUDED_PAGES = [
  'https://*.atlassian.net/wiki/*',
  'https://calendar.notion.so/*',
  'https://mail.notion.so/*',
] as const;
