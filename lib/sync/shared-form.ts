import type { Kind, Stored } from '@/lib/domain/record';
import { parseTaskKey, type Task } from '@/lib/domain/task';
import type { TyingRule } from '@/lib/domain/tie';

/** Rules that are known by what they catch; the others bear the name of a task or a project. */
const NAMED_BY_CATCH = new Set<TyingRule['match']['by']>(['label', 'keyPrefix']);

/**
 * What is told of a field. Titles of tasks and containers are left blank unless `titles`: a restricted one would leak.
 * Undefined: nothing is told.
 */
export function sharedForm(record: Stored, field: string, titles: boolean): unknown {
  const value = (record as unknown as Record<string, unknown>)[field];
  if (record.kind === 'task') return formOfTask(record, field, value, titles);
  if (record.kind === 'tyingRule' && field === 'name') {
    return titles || NAMED_BY_CATCH.has(record.match.by) ? value : '';
  }
  return value;
}

function formOfTask(task: Task, field: string, value: unknown, titles: boolean): unknown {
  if (field === 'title') return titles && value !== '' ? value : undefined;
  if (field === 'url') return withoutTitle(task.url, task.id);
  if (field === 'container' && task.container && !titles) return { id: task.container.id, title: '' };
  return value;
}

/**
 * The address of a task without the words that tools put into it: up to the part that holds the native id, and of that
 * part the id alone. Where the id is not found, the site alone.
 */
export function withoutTitle(address: string, task: string): string {
  const url = URL.parse(address);
  const id = parseTaskKey(task)?.id;
  if (!url || !id) return 'https://unknown.invalid/';
  const compact = id.replaceAll('-', '').toLowerCase();
  const parts = url.pathname.split('/');
  const at = parts.findLastIndex((part) => part === id || endsWithId(part, id, compact));
  if (at < 0) return `${url.origin}/`;
  const part = parts[at] as string;
  const kept = part === id ? part : part.slice(part.length - lengthOfId(part, id));
  return `${url.origin}${[...parts.slice(0, at), kept].join('/')}`;
}

/** Notion writes `Words-of-the-title-0123…`: the id stands last, behind a hyphen. */
function endsWithId(part: string, id: string, compact: string): boolean {
  const lower = part.toLowerCase();
  return lower === compact || lower.endsWith(`-${id.toLowerCase()}`) || lower.endsWith(`-${compact}`);
}

function lengthOfId(part: string, id: string): number {
  return part.toLowerCase().endsWith(id.toLowerCase()) ? id.length : id.replaceAll('-', '').length;
}

/** What a record that arrives for the first time holds where nothing is told; `seenAt` is when somebody saw it. */
export function defaultsOf(
  kind: Kind,
  fields: Record<string, unknown>,
  seenAt: number,
): Record<string, unknown> {
  if (kind === 'person') return { me: false };
  if (kind !== 'task') return {};
  return {
    title: '',
    assignee: null,
    parent: null,
    seenAt,
    ...(fields.container ? {} : { container: null }),
  };
}
