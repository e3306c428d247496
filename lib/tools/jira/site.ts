import { type SeenTask, taskKey } from '@/lib/domain/task';
import { openedKey, projectOf } from './address';

/** The site of a page. Read once per pass: a URL's getters are slow. */
export interface Site {
  origin: string;
  /** What the keys of all of the site's tasks begin with. */
  prefix: string;
}

/** The site on which a page stands. */
export function siteOf({ host, origin }: URL): Site {
  return { origin, prefix: taskKey({ tool: 'jira', site: host, id: '' }) };
}

/** The key of the issue of this site that a link leads to; null for any other. */
export function keyOfLink(link: Element | null | undefined, { origin }: Site): string | null {
  return openedKey(link?.getAttribute('href'), origin);
}

/** What is known of an issue once its key and title are. */
export function seen(key: string, { origin, prefix }: Site, title: string): SeenTask {
  const project = projectOf(key);
  return {
    key: `${prefix}${key}`,
    title,
    url: `${origin}/browse/${key}`,
    container: { id: project, title: project },
  };
}
