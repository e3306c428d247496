import { isPlainDate } from '@/lib/domain/plain-date';
import { isMeasureWord, kindOfRow } from './cell-words';
import { columnNamed } from './column-names';
import type { Column } from './columns';
import type { Table } from './table';

/** So many rows tell what a column holds whose heading could mean two things. */
const LOOKED_AT = 200;

/** Columns of which a table has one; a second one of the name is left to the person. */
const REPEATED: readonly Column[] = ['ignore', 'history'];

/**
 * What each column of a table holds, by its heading and, where that leaves two meanings, by its cells. The person
 * can say otherwise.
 */
export function guessColumns({ header, rows }: Table): Column[] {
  const looked = rows.slice(0, LOOKED_AT);
  const cells = (index: number) =>
    looked.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  const taken = new Set<Column>();
  const columns = header.map((heading, index): Column => {
    const column = meaningOf(heading, cells(index));
    if (REPEATED.includes(column)) return column;
    if (taken.has(column)) return 'ignore';
    taken.add(column);
    return column;
  });
  return agreed(columns, (column) => cells(columns.indexOf(column)));
}

function meaningOf(heading: string, cells: readonly string[]): Column {
  if (dayOfHeading(heading) !== null) return 'history';
  const named = columnNamed(heading) ?? 'ignore';
  if (named === 'baseline' && mostly(cells, isDay)) return 'cycleStartsOn';
  if (named === 'dueOn' && mostly(cells, isPlainNumber)) return 'target';
  if ((named === 'type' || named === 'level') && mostly(cells, (cell) => kindOfRow(cell) !== null))
    return 'type';
  if (named === 'type') {
    if (mostly(cells, (cell) => /^(?:committed|aspirational|承诺|挑战|愿景)/i.test(cell))) return 'ambition';
    return mostly(cells, isMeasureWord) ? 'metric' : 'ignore';
  }
  if (
    named === 'metric' &&
    mostly(cells, (cell) => /^(?:company|team|department|individual|personal)/i.test(cell))
  )
    return 'level';
  return named;
}

/** Where rows say by their type what they are, one column holds both titles. */
function agreed(columns: Column[], cellsOf: (column: Column) => string[]): Column[] {
  const has = (column: Column) => columns.includes(column);
  const swap = (from: Column, to: Column) => columns.map((each) => (each === from ? to : each));
  if (has('objective') && !has('keyResult') && !has('title') && has('type'))
    return swap('objective', 'title');
  if (has('title') && has('keyResult') && !has('objective') && cellsOf('title').length > 0)
    return swap('title', 'objective');
  return columns;
}

/** The day that a heading names, for a column of check-ins ("2027-01-04", "2027/1/4"); null for any other. */
export function dayOfHeading(heading: string): string | null {
  const [, y, m = '', d = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(heading.trim()) ?? [];
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isPlainDate(day) ? day : null;
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length > cells.length / 2;
}

function isDay(cell: string): boolean {
  return /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(cell) || /^[a-z]{3,9} \d{1,2},? \d{4}$/i.test(cell);
}

function isPlainNumber(cell: string): boolean {
  return /^[-+]?[\p{Sc}]?\d+(?:[.,]\d+)*\s?%?$/u.test(cell);
}
