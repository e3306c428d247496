import type { Metric, MetricKind } from '@/lib/domain/metric';
import { readMetric } from '@/lib/exchange/outline-metric';
import { type Amount, amountOf } from './amount';
import { metricKindOf, unitOf } from './cell-words';
import type { Column } from './columns';
import { readMilestones, readPacing } from './compact';
import type { Manner, Row } from './row';

/** A metric that a row's cells give; `guessed` when they do not say how it is measured. */
export interface CellMetric {
  metric: Metric;
  guessed: boolean;
}

/** How a key result is measured, by its row and its title; `badValue` when a cell that says so cannot be read. */
export function metricOf({ cell }: Row, title: string, manner: Manner): CellMetric | 'badValue' {
  const words = cell('metric');
  const kind = metricKindOf(words);
  if (kind === 'binary') return { metric: { kind }, guessed: false };
  if (kind === 'milestones' && cell('milestones') !== '') {
    const milestones = readMilestones(cell('milestones'));
    return milestones ? { metric: { kind, milestones }, guessed: false } : 'badValue';
  }
  const amounts = new Map<Column, Amount>();
  for (const column of ['baseline', 'target', 'low', 'high'] as const) {
    if (cell(column) === '') continue;
    const amount = amountOf(cell(column), manner);
    if (amount === null) return targetInWords(cell, column, manner) ?? 'badValue';
    amounts.set(column, amount);
  }
  const found = ofAmounts(kind, amounts, title, manner);
  if (found === null) return readTitle(title, manner) ?? { metric: { kind: 'binary' }, guessed: true };
  return measured(found, [...amounts.values()], { cell, words, kind, exact: manner.exact });
}

/** "at least 95 %" in the column of the target says how it is measured. */
function targetInWords(cell: Row['cell'], column: Column, { locale }: Manner): CellMetric | null {
  return column === 'target' ? readMetric(cell('target').normalize('NFKC'), locale) : null;
}

function readTitle(title: string, { locale, exact }: Manner): CellMetric | null {
  return exact ? null : readMetric(title.normalize('NFKC'), locale);
}

type Bare = { metric: Metric; guessed: boolean };

function ofAmounts(
  kind: MetricKind | null,
  amounts: ReadonlyMap<Column, Amount>,
  title: string,
  manner: Manner,
): Bare | null {
  const [baseline, target, low, high] = (['baseline', 'target', 'low', 'high'] as const).map(
    (column) => amounts.get(column)?.value,
  );
  const measure = { unit: '', precision: 0 };
  const least = low ?? target;
  const most = high ?? target;
  if (kind === 'within' && low !== undefined && high !== undefined)
    return { metric: { kind, low, high, ...measure }, guessed: false };
  if (kind === 'atLeast' && least !== undefined)
    return { metric: { kind, low: least, ...measure }, guessed: false };
  if (kind === 'atMost' && most !== undefined)
    return { metric: { kind, high: most, ...measure }, guessed: false };
  if (target === undefined) return null;
  const pacing = { shape: 'linear' as const };
  if (baseline !== undefined) {
    const way = target < baseline ? 'decrease' : 'increase';
    return { metric: { kind: way, baseline, target, ...measure, pacing }, guessed: false };
  }
  const said = kind === 'decrease' || kind === 'increase' ? kind : null;
  const words = readTitle(title, manner)?.metric.kind;
  const way = said ?? (words === 'decrease' || words === 'atMost' ? 'decrease' : 'increase');
  return {
    metric: { kind: way, baseline: null, target, ...measure, pacing },
    guessed: false,
  };
}

function measured(
  { metric, guessed }: Bare,
  amounts: readonly Amount[],
  { cell, words, kind, exact }: { cell: Row['cell']; words: string; kind: MetricKind | null; exact: boolean },
): CellMetric | 'badValue' {
  if (!('unit' in metric)) return { metric, guessed };
  const own = exact ? cell('unit') : unitOf(cell('unit'));
  const unit =
    own || amounts.find((amount) => amount.unit !== '')?.unit || (kind === null ? unitOf(words) : '');
  const said = Number(cell('precision') || Number.NaN);
  const digits = Math.max(0, ...amounts.map((amount) => amount.digits));
  const precision = Number.isInteger(said) && said >= 0 && said <= 6 ? said : digits;
  if (cell('pacing') === '' || !('pacing' in metric))
    return { metric: { ...metric, unit, precision }, guessed };
  const pacing = readPacing(cell('pacing'));
  return pacing ? { metric: { ...metric, unit, precision, pacing }, guessed } : 'badValue';
}
