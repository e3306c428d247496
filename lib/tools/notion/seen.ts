import { type SeenTask, taskKey } from '@/lib/domain/task';

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
