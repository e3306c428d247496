import { t } from '@/lib/i18n';
import type { Problem } from './problem';

/** The sentence of a problem in the person's language; undefined when there is none. */
export function problemText(problem: Problem | undefined): string | undefined {
  const say = t as (key: Problem['key'], facts: Record<string, string | number>) => string;
  return problem && say(problem.key, problem.facts ?? {});
}
