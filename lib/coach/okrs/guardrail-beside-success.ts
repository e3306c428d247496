import { finding, type Rule } from '@/lib/coach/finding';
import { isGuardrail } from '@/lib/domain/metric';
import type { KeyResultState, OkrsContext } from './context';
import { activeObjectives, pursuedUnder } from './pursued';

/** A guardrail is broken while another result of its objective goes well: was it paid for? Evidence: that result. */
export const guardrailBesideSuccess: Rule<OkrsContext> = {
  id: 'guardrail-beside-success',
  subject: 'keyResult',
  remedies: ['talk', 'openWork', 'adaptKeyResult'],
  judge(context) {
    return activeObjectives(context).flatMap((objective) => {
      const states = pursuedUnder(context, objective.id);
      const success = states.find(isSuccess);
      if (!success) return [];
      return states.filter(isBroken).map(({ keyResult, standing }) =>
        finding(guardrailBesideSuccess, keyResult.id, 'firm', {
          beside: success.keyResult.id,
          value: typeof standing.current?.value === 'number' ? standing.current.value : null,
          observedOn: standing.current?.observedOn ?? null,
        }),
      );
    });
  },
};

function isBroken({ keyResult, standing }: KeyResultState): boolean {
  return isGuardrail(keyResult.metric) && standing.status === 'offTrack';
}

/** On track by having come some way: on the first days everything is on track. */
function isSuccess({ keyResult, standing }: KeyResultState): boolean {
  return !isGuardrail(keyResult.metric) && standing.status === 'onTrack' && (standing.progress ?? 0) > 0;
}
