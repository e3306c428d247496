import type { OutlineLine } from '@/lib/exchange/outline';
import type { DateContext } from '@/lib/exchange/outline-dates';
import type { NumberWriting } from './amount';
import { localeOfNumbers } from './amount';
import type { Column } from './columns';
import { dayOfHeading } from './guess-columns';
import type { Table } from './table';

/** How the cells of a file are to be read. */
export interface Manner extends NumberWriting {
  dates: DateContext;
  today: string;
}

/** One row with what becomes of it. */
export interface Row {
  line: OutlineLine;
  broken: boolean;
  /** The text of a column, trimmed; '' where there is none. */
  cell(column: Column): string;
  /** The check-ins that stand in columns of their own, by their days. */
  history: { day: string; text: string }[];
}

const LONGEST_SHOWN = 500;
const NUMBERS: readonly Column[] = ['baseline', 'target', 'low', 'high', 'value', 'history', 'weight'];

/** The rows of a table, each with its line of the preview, and how they are to be read. */
export function rowsOf(
  table: Table,
  columns: readonly Column[],
  { locale, today }: { locale: string; today: string },
): { rows: Row[]; manner: Manner } {
  const exact = isOwn(columns);
  const at = new Map<Column, number>();
  for (const [index, column] of columns.entries()) if (!at.has(column)) at.set(column, index);
  const days = columns.flatMap((column, index) => {
    const day = column === 'history' ? dayOfHeading(table.header[index] ?? '') : null;
    return day === null ? [] : [{ day, index }];
  });
  const rows = table.rows.map((row): Row => {
    const cell = (column: Column) => row.cells[at.get(column) ?? -1]?.trim() ?? '';
    const history = days.map(({ day, index }) => ({ day, text: row.cells[index]?.trim() ?? '' }));
    return {
      line: {
        number: row.number,
        text: row.cells
          .filter((text) => text.trim() !== '')
          .join(' · ')
          .slice(0, LONGEST_SHOWN),
        outcome: 'ignored',
        reason: 'blank',
        notes: [],
        parts: [],
      },
      broken: row.broken === true,
      cell: exact ? (column) => row.cells[at.get(column) ?? -1] ?? '' : cell,
      history: history.filter(({ text }) => text !== ''),
    };
  });
  const numbers = columns.flatMap((column, index) => (NUMBERS.includes(column) ? [index] : []));
  const cells = table.rows.flatMap((row) => numbers.map((index) => row.cells[index] ?? ''));
  const written = exact ? 'en' : (table.locale ?? localeOfNumbers(cells, locale));
  return {
    rows,
    manner: { locale: written, exact, today, dates: { locale, today, cycle: null } },
  };
}

/** Our own export carries what no other file does, and is read to the last digit and space. */
function isOwn(columns: readonly Column[]): boolean {
  const has = (...wanted: Column[]) => wanted.every((column) => columns.includes(column));
  return (
    has('objectiveId', 'keyResultId', 'pacing') ||
    has('keyResultId', 'observedOn', 'value', 'author') ||
    has('keyResultId', 'task', 'tiedBy')
  );
}
