import type { Finding } from '@/lib/coach/finding';
import { DEFAULT_THRESHOLDS } from '@/lib/coach/thresholds';
import { workContext } from '@/lib/coach/work/context';
import type { WorkFacts } from '@/lib/coach/work/facts';
import { WORK_RULES } from '@/lib/coach/work/rules';
import type { CheckInValue } from '@/lib/domain/check-in';
import type { KeyResult } from '@/lib/domain/key-result';
import { CYCLE, checkIn, dayOfCycle, keyResult } from '../../domain/arbitrary';

/** A value by the day of the cycle on which it was observed; with a third entry also the confidence. */
export type Value = readonly [day: number, value: CheckInValue, confidence?: number];

/** A key result from 20 to 40 with these values, and tied tasks that closed on these days of the cycle. */
export function facts(
  values: readonly Value[],
  closings: readonly number[] = [],
  fields: Partial<KeyResult> = {},
): WorkFacts {
  return {
    keyResult: keyResult(fields),
    cycle: CYCLE,
    ambition: 'committed',
    checkIns: values.map(([day, value, confidence]) =>
      checkIn({ observedOn: dayOfCycle(day), value, confidence: confidence ?? null }),
    ),
    work: closings.map((day) => ({ openedOn: null, doneOn: dayOfCycle(day), readOn: dayOfCycle(day) })),
    stoodAt: null,
  };
}

/** One value a week, from the first day on. */
export function weekly(...values: CheckInValue[]): Value[] {
  return values.map((value, week) => [week * 7, value]);
}

/** What one rule says on this day of the cycle, of the check-ins until then. */
export function judged(rule: string, of: WorkFacts, day: number, thresholds = DEFAULT_THRESHOLDS): Finding[] {
  const today = dayOfCycle(day);
  const checkIns = of.checkIns.filter(({ observedOn }) => observedOn <= today);
  const context = workContext({ ...of, checkIns }, today, thresholds);
  return WORK_RULES.filter(({ id }) => id === rule).flatMap((one) => one.judge(context));
}
