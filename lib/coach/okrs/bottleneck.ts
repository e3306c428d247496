import { finding, type Rule } from '@/lib/coach/finding';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { KeyResultState, OkrsContext, TaskState } from './context';
import { activeObjectives, openTasksOf, pursuedOf, pursuedUnder } from './pursued';

type OpenTasks = ReturnType<typeof openTasksOf>;

/**
 * One person owns most key results of a cycle, or is assigned most open tied tasks: every decision waits for them.
 * Told on each objective that they hold up, so that it can be delegated there; never as a list of people. Where
 * only one person is known there is nobody to delegate to. Evidence: the person, their share of both (`count` of the
 * tasks), the key results of the objective that they own, and the day as of which the tasks are known.
 */
export const bottleneck: Rule<OkrsContext> = {
  id: 'bottleneck',
  subject: 'objective',
  remedies: ['delegate', 'talk'],
  judge(context) {
    const open = openTasksOf(context);
    const objectives = Map.groupBy(activeObjectives(context), ({ cycle }) => cycle);
    return [...objectives.values()].flatMap((ofCycle) => {
      const states = pursuedOf(context, ofCycle);
      const { tasks, asOf } = knownTasks(context, states, open);
      const owners = countOf(states.map(({ keyResult }) => keyResult.owner));
      const assignees = countOf(tasks.map(({ assignee }) => assignee));
      const people = new Set([...owners.keys(), ...assignees.keys()]);
      if (people.size < 2) return [];
      return [...people].flatMap((person) => {
        const owned = owners.get(person) ?? 0;
        const assigned = assignees.get(person) ?? 0;
        const shares = { owned, ofOwned: states.length, count: assigned, ofAssigned: tasks.length };
        const evidence = { person, ...shares, asOf: assigned === 0 ? null : asOf };
        const { share, least } = context.thresholds.bottleneck;
        const isMost = (count: number, of: number) => count >= least && count / of > share;
        if (!isMost(owned, states.length) && !isMost(assigned, tasks.length)) return [];
        return ofCycle
          .filter(({ id }) => holds(context, person, id, open))
          .map(({ id }) => {
            const keyResults = ownedOf(context, person, id);
            return finding(bottleneck, id, 'hint', { ...evidence, keyResults });
          });
      });
    });
  },
};

/** The open tasks that serve these; none where too many of them were read too long ago. */
function knownTasks(
  context: OkrsContext,
  states: readonly KeyResultState[],
  open: OpenTasks,
): { tasks: TaskState[]; asOf: PlainDate | null } {
  const tasks = [...new Set(states.flatMap(({ keyResult }) => open.get(keyResult.id) ?? []))];
  const asOf = taskStatesAsOf(tasks, context.today, context.thresholds.taskStates);
  return { tasks: asOf === null ? [] : tasks, asOf };
}

function countOf(people: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

/** The ids of the objective's key results that the person owns. */
function ownedOf(context: OkrsContext, person: string, objective: string): string[] {
  return pursuedUnder(context, objective).flatMap(({ keyResult }) =>
    keyResult.owner === person ? keyResult.id : [],
  );
}

/** Whether the person owns a result of the objective or is assigned open work of it. */
function holds(context: OkrsContext, person: string, objective: string, open: OpenTasks): boolean {
  return pursuedUnder(context, objective).some(
    ({ keyResult }) =>
      keyResult.owner === person ||
      (open.get(keyResult.id) ?? []).some(({ assignee }) => assignee === person),
  );
}
