import type { Finding } from '@/lib/coach/finding';
import type { KeyResultState, OkrsContext, Since, TaskState } from '@/lib/coach/okrs/context';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { DEFAULT_THRESHOLDS } from '@/lib/coach/thresholds';
import { workContext } from '@/lib/coach/work/context';
import { WORK_RULES } from '@/lib/coach/work/rules';
import type { Alignment } from '@/lib/domain/alignment';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Objective } from '@/lib/domain/objective';
import type { Revision } from '@/lib/domain/revision';
import type { Tie } from '@/lib/domain/tie';
import { CYCLE, dayOfCycle } from '../../domain/arbitrary';
import { facts, type Value } from '../work/facts';

/** The day on which these tests judge, half way through the cycle. */
export const TODAY = 45;

/** Nothing is pursued, save what is given. */
export function okrs(given: Partial<OkrsContext> = {}): OkrsContext {
  return {
    today: dayOfCycle(TODAY),
    cycles: [CYCLE],
    objectives: [],
    keyResults: [],
    alignments: [],
    tasks: [],
    ties: [],
    revisions: [],
    thresholds: DEFAULT_THRESHOLDS,
    ...given,
  };
}

export function objective(id: string, fields: Partial<Objective> = {}): Objective {
  return {
    kind: 'objective',
    id,
    cycle: CYCLE.id,
    title: `Objective ${id}`,
    why: '',
    forWhom: 'guests',
    owner: 'ana',
    level: 'team',
    ambition: 'committed',
    strategy: '',
    order: 0,
    ...fields,
  };
}

/** A key result of an objective, from 20 to 40, with these values and these days on which its tasks closed. */
export function result(
  id: string,
  of: string,
  fields: Partial<KeyResult> = {},
  values: readonly Value[] = [],
  closings: readonly number[] = [],
): KeyResultState {
  const owned = { id, objective: of, owner: 'ana', accepted: true, ...fields };
  const context = workContext(facts(values, closings, owned), dayOfCycle(TODAY), DEFAULT_THRESHOLDS);
  const { keyResult, standing, readings, asOf } = context;
  return { keyResult, standing, readings, asOf, findings: WORK_RULES.flatMap((rule) => rule.judge(context)) };
}

export function task(id: string, fields: Partial<TaskState> = {}): TaskState {
  const keyResults = fields.keyResults ?? [];
  const answer = keyResults.length > 0 ? 'tied' : 'untied';
  return {
    id,
    status: 'doing',
    assignee: null,
    container: null,
    doneOn: null,
    readOn: dayOfCycle(TODAY),
    answer,
    ...fields,
    keyResults,
  };
}

/** So many tasks alike. */
export function tasks(count: number, name: string, fields: Partial<TaskState> = {}): TaskState[] {
  return Array.from({ length: count }, (_, index) => task(`${name}-${index + 1}`, fields));
}

export function alignment(
  child: string,
  parent: string,
  kind: 'objective' | 'keyResult' = 'objective',
): Since<Alignment> {
  return {
    kind: 'alignment',
    id: `${child}~${parent}`,
    child,
    parent: { kind, id: parent },
    role: 'primary',
    since: 100,
  };
}

export function tie(of: string, keyResult: string, since = 100): Since<Tie> {
  return { kind: 'tie', id: `${of}~${keyResult}`, task: of, keyResult, hypothesis: '', tiedBy: null, since };
}

export function revision(subject: Revision['subject'], at: number, after: Record<string, unknown>): Revision {
  return {
    kind: 'revision',
    id: `r${at}`,
    subject,
    before: {},
    after,
    by: null,
    at,
    reason: `because ${at}`,
  };
}

/** What one rule says of it all. */
export function judged(rule: string, context: OkrsContext): Finding[] {
  return OKRS_RULES.filter(({ id }) => id === rule).flatMap((one) => one.judge(context));
}

/** The ids of the subjects that one rule speaks of. */
export function accused(rule: string, context: OkrsContext): string[] {
  return judged(rule, context).map(({ subject }) => subject.id);
}
