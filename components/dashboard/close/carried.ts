import type { KeyResultAnswer } from '@/lib/domain/answers';
import { keptMetric } from '@/lib/domain/carry-over';
import { isRange, refuseMetric } from '@/lib/domain/metric';

/** The days of the cycle that follows do not decide whether a metric can be kept. */
const ANY_DAYS = { startsOn: '2000-01-01', endsOn: '2000-01-01' };

/** The metric as it would be kept in the cycle that follows. */
export function carriedMetric({ keyResult, standing }: Pick<KeyResultAnswer, 'keyResult' | 'standing'>) {
  const { metric, grade } = keyResult;
  return keptMetric({
    metric,
    last: standing.current?.value ?? null,
    target: grade?.nextTarget ?? null,
    into: ANY_DAYS,
  });
}

/** Whether a key result can be carried over as it was chosen; one that is kept may need a target of its own. */
export function carriesWell(answer: Pick<KeyResultAnswer, 'keyResult' | 'standing'>): boolean {
  return answer.keyResult.grade?.choice !== 'keep' || refuseMetric(carriedMetric(answer)) === null;
}

/** Whether the next target of a key result is asked for: only a number that moves has one. */
export function asksTarget({ keyResult }: Pick<KeyResultAnswer, 'keyResult'>): boolean {
  return keyResult.grade?.choice === 'keep' && isRange(keyResult.metric);
}
