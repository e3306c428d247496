/** What the server of Jira 9 puts into every page's head before any script runs, under that address. */
export function jiraHead(address: URL): string {
  const context = contextOf(address.pathname);
  return `<meta name="application-name" content="JIRA" data-name="jira" data-version="9.12.15">
<meta name="ajs-jira-base-url" content="${address.origin}${context}">
<meta name="ajs-context-path" content="${context}">
<meta name="ajs-app-title" content="Acme Jira">
<meta name="ajs-remote-user" content="alice">`;
}

/** The stand-in runs under `/jira`, and at the root of its host too. */
export function contextOf(path: string): '' | '/jira' {
  return /^\/jira(\/|$)/.test(path) ? '/jira' : '';
}
