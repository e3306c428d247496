import type { Grade } from '@/lib/domain/grade';
import type { Dropped } from '@/lib/domain/key-result';
import { isGuardrail, isRange, type Metric, type MetricKind } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { writeMilestones, writePacing, writeParts } from '@/lib/exchange/table/compact';
import type { Book } from './book';
import { valueCell } from './value-cell';

const METRICS: Record<MetricKind, string> = {
  increase: 'increase',
  decrease: 'decrease',
  atLeast: 'at least',
  atMost: 'at most',
  within: 'within',
  milestones: 'milestones',
  binary: 'binary',
};

type Ends = {
  cycle: Stored<'cycle'>;
  objective: Stored<'objective'> | null;
  keyResult: Stored<'keyResult'> | null;
};
type CellOf = (ends: Ends, book: Book) => string | number | null | undefined;

const ofCycle =
  (of: (cycle: Stored<'cycle'>) => string): CellOf =>
  ({ cycle }) =>
    of(cycle);
const ofObjective =
  (of: (objective: Stored<'objective'>, book: Book) => string | undefined): CellOf =>
  ({ objective }, book) =>
    objective && of(objective, book);
const ofKeyResult =
  (of: (keyResult: Stored<'keyResult'>, book: Book) => ReturnType<CellOf>): CellOf =>
  ({ keyResult }, book) =>
    keyResult && of(keyResult, book);
const ofMetric = (of: (metric: Metric) => ReturnType<CellOf>): CellOf =>
  ofKeyResult(({ metric }) => of(metric));
const ofGrade = (of: (grade: Grade) => ReturnType<CellOf>): CellOf =>
  ofKeyResult(({ grade }) => grade && of(grade));
const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');

/** The columns of the OKRs' file, in the words of the product; the import knows them by these. */
const COLUMNS: [string, CellOf][] = [
  ['Cycle', ofCycle(({ name }) => name)],
  ['Cycle starts on', ofCycle(({ startsOn }) => startsOn)],
  ['Cycle ends on', ofCycle(({ endsOn }) => endsOn)],
  ['Cycle state', ofCycle(({ state }) => state)],
  ['Cycle closed on', ofCycle(({ closedOn }) => closedOn ?? '')],
  ['Learnt', ofCycle(({ retrospective }) => retrospective?.learnt ?? '')],
  ['To change', ofCycle(({ retrospective }) => retrospective?.change ?? '')],
  ['To stop', ofCycle(({ retrospective }) => retrospective?.stop ?? '')],
  ['Objective ID', ofObjective(({ id }) => id)],
  ['Objective', ofObjective(({ title }) => title)],
  ['Why', ofObjective(({ why }) => why)],
  ['For whom', ofObjective(({ forWhom }) => forWhom)],
  ['Objective owner', ofObjective(({ owner }, book) => book.nameOf(owner))],
  ['Level', ofObjective(({ level }) => level)],
  ['Ambition', ofObjective(({ ambition }) => ambition)],
  ['Strategy', ofObjective(({ strategy }) => strategy)],
  ['Contributes to ID', ofObjective(({ id }, book) => book.parentOf(id)?.id)],
  ['Contributes to', ofObjective(({ id }, book) => book.parentOf(id)?.title)],
  ['Also supports ID', ofObjective(({ id }, book) => writeParts(book.supportedBy(id).map((one) => one.id)))],
  ['Also supports', ofObjective(({ id }, book) => writeParts(book.supportedBy(id).map((one) => one.title)))],
  ['Reflection', ofObjective(({ reflection }) => reflection)],
  ['Key result ID', ofKeyResult(({ id }) => id)],
  ['Code', ofKeyResult(({ code }) => code)],
  ['Colour', ofKeyResult(({ colour }) => colour)],
  ['Key result', ofKeyResult(({ title }) => title)],
  ['Metric', ofMetric(({ kind }) => METRICS[kind])],
  ['Unit', ofMetric((metric) => ('unit' in metric ? metric.unit : ''))],
  ['Precision', ofMetric((metric) => ('precision' in metric ? metric.precision : ''))],
  ['Baseline', ofMetric((metric) => (isRange(metric) ? metric.baseline : ''))],
  ['Target', ofMetric((metric) => (isRange(metric) ? metric.target : ''))],
  ['Low', ofMetric((metric) => (isGuardrail(metric) && 'low' in metric ? metric.low : ''))],
  ['High', ofMetric((metric) => (isGuardrail(metric) && 'high' in metric ? metric.high : ''))],
  ['Pacing', ofMetric((metric) => (isRange(metric) ? writePacing(metric.pacing) : ''))],
  [
    'Milestones',
    ofMetric((metric) => (metric.kind === 'milestones' ? writeMilestones(metric.milestones) : '')),
  ],
  ['Current', ofKeyResult(({ id }, book) => currentOf(id, book))],
  ['Owner', ofKeyResult(({ owner }, book) => book.nameOf(owner))],
  ['Accepted', ofKeyResult(({ accepted }) => yesOrNo(accepted))],
  ['Weight', ofKeyResult(({ weight }) => weight)],
  ['Guardrail counts', ofKeyResult(({ guardrailCounts }) => yesOrNo(guardrailCounts))],
  ['Due date', ofKeyResult(({ dueOn }) => dueOn)],
  ['Cadence', ofKeyResult(({ cadence }) => cadence)],
  ['Lag days', ofKeyResult(({ lagDays }) => lagDays)],
  ['Added on', ofKeyResult(({ addedOn }) => addedOn)],
  ['Dropped on', ofKeyResult(({ dropped }) => dropped?.on)],
  ['Dropped because', ofKeyResult(({ dropped }) => dropped?.reason)],
  ['Serves as work ID', ofKeyResult(({ dropped }) => dropped?.work?.serves)],
  ['Serves as work', ofKeyResult(({ dropped }, book) => servedTitle(dropped, book))],
  ['Hypothesis', ofKeyResult(({ dropped }) => dropped?.work?.hypothesis)],
  ['Final score', ofGrade(({ score }) => score)],
  ['Cause of the score', ofGrade(({ cause }) => cause)],
  ['Pay hung on it', ofGrade(({ incentive }) => (incentive === null ? '' : yesOrNo(incentive)))],
  ['Next cycle', ofGrade(({ choice }) => choice)],
  ['Next target', ofGrade(({ nextTarget }) => nextTarget)],
];

/**
 * The OKRs as rows: one a key result with its objective and cycle beside it, and one for an objective that has none, or
 * a cycle.
 */
export function okrRows(book: Book): string[][] {
  const ends = book.cycles.flatMap((cycle) =>
    orNull(book.objectivesOf(cycle.id)).flatMap((objective) =>
      orNull(objective ? book.keyResultsOf(objective.id) : []).map(
        (keyResult): Ends => ({ cycle, objective, keyResult }),
      ),
    ),
  );
  const rows = ends.map((each) => COLUMNS.map(([, cell]) => String(cell(each, book) ?? '')));
  return [COLUMNS.map(([name]) => name), ...rows];
}

function orNull<T>(all: readonly T[]): readonly (T | null)[] {
  return all.length > 0 ? all : [null];
}

function currentOf(keyResult: string, book: Book): string {
  const current = book.checkInsOf(keyResult).at(-1);
  return current ? valueCell(current.value) : '';
}

function servedTitle(dropped: Dropped | null, book: Book): string | undefined {
  return dropped?.work && book.get('keyResult', dropped.work.serves)?.title;
}
