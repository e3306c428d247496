import { reader as asana } from './asana';
import { reader as jira } from './jira';
import { reader as notion } from './notion';
import type { Reader } from './reader';

const optional: Record<string, Reader | null> = import.meta.glob('./optional/*.ts', {
  eager: true,
  import: 'reader',
});

/** Every reader. Apart from the registry, so that none of them reaches the host page. */
export const READERS: readonly Reader[] = [jira, asana, notion, ...Object.values(optional)].filter(
  (reader) => reader !== null,
);
