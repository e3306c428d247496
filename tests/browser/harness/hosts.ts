/** The addresses that the stand-ins live at: real host names where a tool has one, served from this machine. */
export const SITES = {
  jira: 'https://acme.atlassian.net',
  asana: 'https://app.asana.com',
  notion: 'https://app.notion.com',
  'jira-data-center': 'https://jira.acme.test',
  linear: 'https://linear.app',
} as const;

/** Where the same server speaks http, as a self-hosted tool may. */
export const PLAIN_PORT = 8080;

export type StandIn = keyof typeof SITES;

const FAMILIES: [RegExp, StandIn][] = [
  [/^[a-z0-9-]+\.atlassian\.net$/, 'jira'],
  [/^app\.asana\.com$/, 'asana'],
  [/^jira\.acme\.test$/, 'jira-data-center'],
  [/^linear\.app$/, 'linear'],
  [/^(app\.notion\.com|[a-z0-9-]+\.notion\.so)$/, 'notion'],
];

/** Hosts of tools' APIs that show no pages. */
const API_HOSTS = ['api.notion.com'] as const;

/** Host names that lead to the local server: those of the tools, and any below `.test`. */
export const MAPPED = [
  '*.atlassian.net',
  'app.asana.com',
  'app.notion.com',
  '*.notion.so',
  'linear.app',
  ...API_HOSTS,
  '*.test',
] as const;

/** The stand-in that a host name belongs to, or null. */
export function standInOf(host: string): StandIn | null {
  return FAMILIES.find(([pattern]) => pattern.test(host))?.[1] ?? null;
}

/** Whether the local server answers for this host name. */
export function isMapped(host: string): boolean {
  return (
    standInOf(host) !== null || (API_HOSTS as readonly string[]).includes(host) || host.endsWith('.test')
  );
}
