import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import { MESSAGES, type MessageName, type PayloadOf } from '@/lib/protocol/messages';
import { toolOf } from '@/lib/tools/registry';

type PageMessage = {
  [N in MessageName]: 'page' extends (typeof MESSAGES)[N]['callers'][number] ? N : never;
}[MessageName];

/** Every task that a content script's message names. A message that is missing here is a type error. */
const NAMED: { [N in PageMessage]: (payload: PayloadOf<N>) => (TaskKey | null | undefined)[] } = {
  'page.badges': ({ tasks, open }) => [...tasks, open],
  'page.report': ({ tasks, asked }) => [...tasks.flatMap(({ key, parent }) => [key, parent]), asked],
  'page.wants': ({ tasks }) => tasks,
  'page.answered': () => [],
  'page.ticket': () => [],
};

/** True when every task that the message names belongs to the site of the page that it comes from. */
export function namesOwnTasksOnly<N extends MessageName>(name: N, payload: PayloadOf<N>, page: URL): boolean {
  const tool = toolOf(page);
  if (!tool || !isPageMessage(name)) return false;
  const isOwn = (site: string) => site === tool.site(page) || site.startsWith(`${page.host}/`);
  const named = (NAMED[name] as (payload: PayloadOf<N>) => (TaskKey | null | undefined)[])(payload);
  return named.every((key) => {
    const ref = key ? parseTaskKey(key) : null;
    return !key || (ref?.tool === tool.id && isOwn(ref.site));
  });
}

function isPageMessage(name: MessageName): name is PageMessage {
  return (MESSAGES[name].callers as readonly string[]).includes('page');
}
