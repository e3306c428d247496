import type { Column } from '@/lib/exchange/table/columns';
import { guessColumns } from '@/lib/exchange/table/guess-columns';
import type { KnownKeyResult, TablePlan } from '@/lib/exchange/table/plan';
import { planOf } from '@/lib/exchange/table/read-plan';
import { readTable } from '@/lib/exchange/table/read-table';

export const TODAY = '2027-02-01';

/** What a file will create, its columns guessed. */
export function planned(
  text: string,
  { locale = 'en-US', known = [] }: { locale?: string; known?: KnownKeyResult[] } = {},
): TablePlan & { columns: Column[] } {
  const table = readTable(text);
  const columns = guessColumns(table);
  return { ...planOf(table, columns, { locale, today: TODAY, known }), columns };
}

/** The outcome of each row, with its reason and notes. */
export const outcomes = ({ lines }: TablePlan) =>
  lines.map(({ number, outcome, reason, notes }) => [number, outcome, ...(reason ? [reason] : []), ...notes]);
