import { settle } from '@/lib/exchange/outline-section';
import { planCheckIns } from './check-in-rows';
import type { Column } from './columns';
import { cycleOf } from './named-cycle';
import { draftOf } from './okr-drafts';
import { type Group, groupsBelow, groupsBeside } from './okr-rows';
import type { KnownKeyResult, NamedCycle, TablePlan } from './plan';
import { type Manner, type Row, rowsOf } from './row';
import type { Table } from './table';
import { planTies } from './tie-rows';

export interface PlanContext {
  /** BCP 47: whose way of writing numbers and dates decides where several are possible. */
  locale: string;
  today: string;
  /** The key results that check-ins and ties may belong to. */
  known: readonly KnownKeyResult[];
}

/** Says what a table will create once its columns are known, and of each row what becomes of it. */
export function planOf(table: Table, columns: readonly Column[], context: PlanContext): TablePlan {
  const { rows, manner } = rowsOf(table, columns, context);
  const sound = rows.filter(({ broken, line }) => {
    if (broken) settle([line], 'notUnderstood', 'quotes');
    return !broken;
  });
  const plan: TablePlan = {
    what: whatOf(columns),
    objectives: [],
    cycles: [],
    checkIns: [],
    ties: [],
    lines: rows.map(({ line }) => line),
  };
  if (plan.what === 'ties') plan.ties = planTies(sound, context.known);
  else if (plan.what === 'checkIns') plan.checkIns = planCheckIns(sound, manner, context.known);
  else {
    plan.objectives = objectivesOf(sound, columns, manner);
    plan.cycles = manner.exact ? emptyCycles(sound, manner) : [];
  }
  return plan;
}

function whatOf(columns: readonly Column[]): TablePlan['what'] {
  const has = (column: Column) => columns.includes(column);
  if (has('task')) return 'ties';
  const describes = has('target') || has('baseline') || has('metric') || has('title') || has('history');
  return has('observedOn') && has('value') && !describes ? 'checkIns' : 'okrs';
}

function objectivesOf(
  rows: readonly Row[],
  columns: readonly Column[],
  manner: Manner,
): TablePlan['objectives'] {
  const groups = columns.includes('title') ? groupsBelow(rows, columns) : groupsBeside(rows);
  return groups.flatMap((group) => {
    const cycle = cycleOfGroup(group, manner);
    const objective = draftOf(group, { ...manner, dates: { ...manner.dates, cycle } });
    return objective ? [{ cycle, objective }] : [];
  });
}

/** Cycles that stand in a row of ours by themselves; in other files such a row says nothing. */
function emptyCycles(rows: readonly Row[], manner: Manner): NamedCycle[] {
  return rows.flatMap((row) => {
    const isAlone = (['objective', 'objectiveId', 'keyResult', 'keyResultId'] as const).every(
      (column) => row.cell(column) === '',
    );
    const cycle = isAlone ? cycleOf(row, manner) : null;
    if (cycle === null || cycle === 'unread') return [];
    const { name, startsOn, endsOn } = cycle;
    settle([row.line], 'cycle');
    row.line.parts.push(
      { what: 'title', text: name },
      { what: 'startsOn', text: startsOn },
      { what: 'endsOn', text: endsOn },
    );
    return [cycle];
  });
}

function cycleOfGroup({ row, rows }: Group, manner: Manner): NamedCycle | null {
  const naming = rows.find((each) => each.cell('cycle') !== '') ?? row;
  const cycle = cycleOf(naming, manner);
  if (cycle === 'unread') {
    row.line.notes.push('cycleNotUnderstood');
    return null;
  }
  return cycle;
}
