import type { Rule } from '@/lib/coach/finding';
import { bottleneck } from './bottleneck';
import { conflict } from './conflict';
import type { OkrsContext } from './context';
import { crowded } from './crowded';
import { cutOffFromStrategy } from './cut-off-from-strategy';
import { drift } from './drift';
import { driftUpward } from './drift-upward';
import { duplicate } from './duplicate';
import { guardrailBesideSuccess } from './guardrail-beside-success';
import { mostlyExempt } from './mostly-exempt';
import { objectiveWithoutOutcome } from './objective-without-outcome';
import { starved } from './starved';
import { tooFewKeyResults } from './too-few-key-results';
import { tooManyKeyResults } from './too-many-key-results';
import { tooManyObjectives } from './too-many-objectives';
import { topDownGap } from './top-down-gap';
import { tornTask } from './torn-task';
import { unaccepted } from './unaccepted';
import { unaligned } from './unaligned';
import { unowned } from './unowned';
import { unownedObjective } from './unowned-objective';
import { untiedContainer } from './untied-container';
import { untiedWork } from './untied-work';

/** The rules that look at many subjects beside each other. */
export const OKRS_RULES: readonly Rule<OkrsContext>[] = [
  objectiveWithoutOutcome,
  guardrailBesideSuccess,
  starved,
  conflict,
  drift,
  driftUpward,
  crowded,
  tornTask,
  unownedObjective,
  unowned,
  untiedWork,
  tooManyKeyResults,
  tooFewKeyResults,
  tooManyObjectives,
  cutOffFromStrategy,
  duplicate,
  unaligned,
  topDownGap,
  unaccepted,
  bottleneck,
  untiedContainer,
  mostlyExempt,
];
