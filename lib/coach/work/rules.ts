import type { Rule } from '@/lib/coach/finding';
import { confidenceAgainstPace } from './confidence-against-pace';
import type { WorkContext } from './context';
import { neverCheckedIn } from './never-checked-in';
import { outcomeWithoutOutput } from './outcome-without-output';
import { outdated } from './outdated';
import { outputWithoutOutcome } from './output-without-outcome';
import { sandbagging } from './sandbagging';
import { statusAgainstForecast } from './status-against-forecast';

/** The rules that look at one key result, its values and its work. */
export const WORK_RULES: readonly Rule<WorkContext>[] = [
  outputWithoutOutcome,
  outcomeWithoutOutput,
  neverCheckedIn,
  outdated,
  statusAgainstForecast,
  confidenceAgainstPace,
  sandbagging,
];
