import { type SeenTask, taskKey } from '@/lib/domain/task';
import { linkOf, oneLine } from '@/lib/tools/dom/element';
import { issueKey, projectOf } from '@/lib/tools/jira/address';
import { contextOf, keyInPath } from './address';

/** A self-hosted Jira as one of its pages names it. Made once per pass: a URL's getters are slow. */
export interface Site {
  page: URL;
  context: string;
  /** What the keys of all of the site's tasks begin with. */
  prefix: string;
}

/** The site that a page belongs to. */
export function siteOf(page: URL): Site {
  const context = contextOf(page);
  return { page, context, prefix: taskKey({ tool: 'jira', site: page.host + context, id: '' }) };
}

/** The key of the issue that a link opens on the same site; else null. */
export function keyOfLink(link: Element | null | undefined, { page, context }: Site): string | null {
  const address = linkOf(link, page);
  return address?.origin === page.origin ? keyInPath(address, context) : null;
}

/** An issue of the site as a page shows it. */
export function seenIssue(key: string, { page, context, prefix }: Site, title: string): SeenTask {
  const project = projectOf(key);
  return {
    key: `${prefix}${key}`,
    title,
    url: `${page.origin}${context}/browse/${key}`,
    container: { id: project, title: project },
  };
}

/** The title in `[KEY] Title - Name of this Jira`, the tab's name on an issue's own page; '' when it is another's. */
export function titleOfTab(document: Document, key: string): string {
  const [, named, rest = ''] = /^\[([^\]]+)\]\s*(.*)$/s.exec(document.title) ?? [];
  if (issueKey(named) !== key) return '';
  const jira = document.querySelector('meta[name="ajs-app-title"]')?.getAttribute('content');
  const end = jira && rest.endsWith(` - ${jira}`) ? rest.length - jira.length - 3 : rest.lastIndexOf(' - ');
  return oneLine(end < 0 ? rest : rest.slice(0, end));
}
