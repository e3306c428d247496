import { at, isObject, parseJson, textAt } from '@/lib/tools/api/json';
import type { Stop } from '@/lib/tools/api/talk';
import { troubleOf } from '@/lib/tools/api/trouble';
import type { ApiAnswer } from '@/lib/tools/reader';
import { issueKey } from './address';

/** An issue as an answer names it; its fields are still to be checked. */
export interface Issue {
  /** The number that stays when the issue moves. */
  id: string;
  key: string;
  fields: unknown;
}

/** The body of an answer that is a JSON object, or why there is none. */
export function bodyOf(answer: ApiAnswer): Record<string, unknown> | Stop {
  const trouble = troubleOf(answer);
  if (trouble) return trouble;
  const body = parseJson(answer.body);
  if (body === undefined) return { trouble: 'notData' };
  return isObject(body) && !('trouble' in body) ? body : { trouble: 'changed' };
}

/** The issues of a list; null when one of them is none. */
export function issuesOf(list: unknown): Issue[] | null {
  if (!Array.isArray(list)) return null;
  const issues = list.flatMap((one) => {
    const [id, key] = [issueNumber(textAt(one, 'id')), issueKey(textAt(one, 'key'))];
    return id && key ? [{ id, key, fields: at(one, 'fields') }] : [];
  });
  return issues.length === list.length ? issues : null;
}

/** The number of an issue that a text is; else null. */
export function issueNumber(text: string): string | null {
  return /^\d{1,18}$/.test(text) ? text : null;
}

/** Those of the names, keys or numbers, that are names of these issues; in the order asked. */
export function matched(names: readonly string[], issues: readonly Issue[]): Map<string, Issue> {
  const byName = new Map(issues.flatMap((issue) => [issue.id, issue.key].map((name) => [name, issue])));
  return new Map(
    names.flatMap((name) => {
      const issue = byName.get(name.toUpperCase());
      return issue ? [[name, issue] as const] : [];
    }),
  );
}
