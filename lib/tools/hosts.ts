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

/** Pages on those hosts that hold no tasks: Confluence, Notion's calendar and mail. */
export const EXCLUDED_PAGES = [
  'https://*.atlassian.net/wiki/*',
  'https://calendar.notion.so/*',
  'https://mail.notion.so/*',
] as const;
