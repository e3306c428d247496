import { type SeenTask, type TaskKey, type TaskRef, taskKey } from '@/lib/domain/task';
import { notionId } from './address';

/** A page of Notion as a task met on a page; `id` is dashed. */
export function seenPage(id: string, title: string): SeenTask {
  return { key: pageKey(id), title, url: pageAddress(id) };
}

/** The key of a page. */
export function pageKey(id: string): string {
  return taskKey({ tool: 'notion', site: 'notion', id });
}

/** The address under which Notion shows a page, whatever its workspace. */
export function pageAddress(id: string): string {
  return `https://app.notion.com/${id.replaceAll('-', '')}`;
}

/** The ids that can be asked for, each once; what is no id of Notion's is no page of it either. */
export function askable(refs: readonly TaskRef[]): { ids: string[]; gone: TaskKey[] } {
  const asked = new Set(refs.map(({ id }) => id));
  const ids = [...asked].filter((id) => notionId(id) === id);
  return { ids, gone: [...asked].filter((id) => notionId(id) !== id).map(pageKey) };
}
