import type { Thresholds } from '@/lib/coach/thresholds';
import type { Span } from '@/lib/domain/expected';
import { dayNumber, type PlainDate } from '@/lib/domain/plain-date';
import { type Standing, spanOf, standingOf } from '@/lib/domain/standing';
import type { WorkFacts } from './facts';
import { type Readings, readingsOf } from './readings';
import { taskStatesAsOf } from './task-states';

/** What the rules about one key result and its work look at, computed once for all of them. */
export interface WorkContext extends WorkFacts {
  today: PlainDate;
  span: Span;
  standing: Standing;
  readings: Readings;
  /** The days on which tied tasks closed, as `dayNumber`s, ascending. */
  closings: readonly number[];
  /** The day up to which the states of the tied tasks are known; null: for too many of them too long ago. */
  asOf: PlainDate | null;
  thresholds: Thresholds;
}

/** What is known of one key result on a day, ready to be judged. Facts of later days must not be among it. */
export function workContext(facts: WorkFacts, today: PlainDate, thresholds: Thresholds): WorkContext {
  return {
    ...facts,
    today,
    span: spanOf(facts.keyResult, facts.cycle, today),
    standing: standingOf({ ...facts, today }),
    readings: readingsOf(facts),
    closings: facts.work
      .flatMap(({ doneOn }) => (doneOn === null ? [] : [dayNumber(doneOn)]))
      .sort((a, b) => a - b),
    asOf: taskStatesAsOf(facts.work, today, thresholds.taskStates),
    thresholds,
  };
}
