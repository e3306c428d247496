import type { TaskRef } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import type { Stop } from '@/lib/tools/api/talk';
import type { Step } from '@/lib/tools/reader';
import { issueKey } from './address';
import { factsOf, type JiraSite, jiraKey } from './facts';
import { type Issue, issueNumber } from './issue';

/** What became of the names, keys or numbers, that were asked for. Names in neither are still to be read. */
export interface Read {
  found: Map<string, Issue>;
  missing: string[];
  /** Why not all were read. */
  stopped?: Stop;
}

/** Nothing read, for this reason if there is one. */
export function nothing(stopped?: Stop): Read {
  return { found: new Map(), missing: [], ...(stopped && { stopped }) };
}

/** Both together; it was the later one that stopped. */
export function both(one: Read, later: Read): Read {
  return {
    ...later,
    found: new Map([...one.found, ...later.found]),
    missing: [...one.missing, ...later.missing],
  };
}

/** The names of the tasks, each once, that Jira can be asked for. */
export function namesOf(refs: readonly TaskRef[]): string[] {
  return [...new Set(refs.map(({ id }) => id).filter(isName))];
}

/** What is to be kept of it: a task whose id names no issue is gone without asking. */
export function stepOf(refs: readonly TaskRef[], { found, missing, stopped }: Read, jira: JiraSite): Step {
  const read = [...found].map(([name, issue]) => factsOf(issue, name, jira));
  const facts = read.filter((one): one is TaskFacts => one !== null);
  const why: Stop | undefined = facts.length < read.length ? { trouble: 'changed' } : stopped;
  const none = refs.map(({ id }) => id).filter((id) => !isName(id));
  const gone = [...none, ...missing].map((name) => jiraKey(jira, name));
  if (why && facts.length + gone.length === 0) return why;
  return { facts, gone, ...(why && { stopped: why }) };
}

function isName(id: string): boolean {
  return (issueKey(id) ?? issueNumber(id)) !== null;
}
