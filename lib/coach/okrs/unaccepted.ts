import { finding, type Rule } from '@/lib/coach/finding';
import { daysBetween, laterOf } from '@/lib/domain/plain-date';
import type { OkrsContext } from './context';
import { activeObjectives, pursuedUnder } from './pursued';

/** It was handed to someone who has not said yes. Evidence: the owner, and for how many days it could be said. */
export const unaccepted: Rule<OkrsContext> = {
  id: 'unaccepted',
  subject: 'keyResult',
  remedies: ['accept', 'assignOwner', 'talk'],
  judge(context) {
    const starts = new Map(context.cycles.map(({ id, startsOn }) => [id, startsOn]));
    return activeObjectives(context).flatMap((objective) =>
      pursuedUnder(context, objective.id)
        .filter(({ keyResult }) => keyResult.owner !== null && !keyResult.accepted)
        .map(({ keyResult }) => {
          const since = laterOf(keyResult.addedOn, starts.get(objective.cycle) ?? keyResult.addedOn);
          const days = Math.max(0, daysBetween(since, context.today));
          return finding(unaccepted, keyResult.id, 'hint', { owner: keyResult.owner, days });
        }),
    );
  },
};
