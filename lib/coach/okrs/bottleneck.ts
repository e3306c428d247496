import { finding, type Rule } from '@/lib/coach/finding';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { KeyResultState, OkrsContext, TaskState } from './context';
import { activeObjectives, openTasksOf, pursuedOf } from './pursued';

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
    const objectives = Map.groupBy(activeObjectives(context), ({ cycle }) => cycle);
    return [...objectives.values()].flatMap((ofCycle) => {
      const states = pursuedOf(context, ofCycle);
      const { tasks, asOf } = knownTasks(context, states);
      const owners = states.map(({ keyResult }) => keyResult.owner);
      const assignees = tasks.map(({ assignee }) => assignee);
      const people = new Set([...owners, ...assignees].filter((person) => person !== null));
      if (people.size < 2) return [];
      return [...people].flatMap((person) => {
        const owned = countOf(owners, person);
        const assigned = countOf(assignees, person);
        const shares = { owned, ofOwned: owners.length, count: assigned, ofAssigned: assignees.length };
        const evidence = { person, ...shares, asOf: assigned === 0 ? null : asOf };
        const { share, least } = context.thresholds.bottleneck;
        const isMost = (count: number, of: number) => count >= least && count / of > share;
        if (!isMost(owned, owners.length) && !isMost(assigned, assignees.length)) return [];
        return ofCycle
          .filter(({ id }) => holds(context, person, id))
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
): { tasks: TaskState[]; asOf: PlainDate | null } {
  const tasks = [...new Set(states.flatMap(({ keyResult }) => openTasksOf(context, keyResult.id)))];
  const asOf = taskStatesAsOf(tasks, context.today, context.thresholds.taskStates);
  return { tasks: asOf === null ? [] : tasks, asOf };
}

function countOf(people: readonly (string | null)[], person: string): number {
  return people.filter((one) => one === person).length;
}

/** The ids of the objective's key results that the person owns. */
function ownedOf(context: OkrsContext, person: string, objective: string): string[] {
  return pursuedOf(context, [{ id: objective }]).flatMap(({ keyResult }) =>
    keyResult.owner === person ? keyResult.id : [],
  );
}

/** Whether the person owns a result of the objective or is assigned open work of it. */
function holds(context: OkrsContext, person: string, objective: string): boolean {
  return pursuedOf(context, [{ id: objective }]).some(
    ({ keyResult }) =>
      keyResult.owner === person ||
      openTasksOf(context, keyResult.id).some(({ assignee }) => assignee === person),
  );
}
