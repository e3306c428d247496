import type { Rule } from '@/lib/coach/finding';
import { compound } from './compound';
import type { KeyResultWords, ObjectiveWords } from './context';
import { keyResultIsActivity } from './key-result-is-activity';
import { keyResultIsTask } from './key-result-is-task';
import { numberLess } from './number-less';
import { objectiveHasMetric } from './objective-has-metric';
import { objectiveIsRoutine } from './objective-is-routine';
import { objectiveIsTask } from './objective-is-task';
import { objectiveIsVague } from './objective-is-vague';
import { overStretched } from './over-stretched';
import { vanityMetric } from './vanity-metric';

/** The rules about a key result's words, the gravest first. */
export const KEY_RESULT_RULES: readonly Rule<KeyResultWords>[] = [
  keyResultIsTask,
  keyResultIsActivity,
  numberLess,
  compound,
  overStretched,
  vanityMetric,
];

/** The rules about an objective's words, the gravest first. */
export const OBJECTIVE_RULES: readonly Rule<ObjectiveWords>[] = [
  objectiveIsTask,
  objectiveHasMetric,
  objectiveIsRoutine,
  objectiveIsVague,
];
