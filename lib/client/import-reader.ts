import type { PlainDate } from '@/lib/domain/plain-date';
import { readOutline } from '@/lib/exchange/markdown-outline';
import type { Outline } from '@/lib/exchange/outline';
import { isOwnOutline } from '@/lib/exchange/own-outline/words';
import type { Column } from '@/lib/exchange/table/columns';
import { guessColumns } from '@/lib/exchange/table/guess-columns';
import type { KnownKeyResult, TablePlan } from '@/lib/exchange/table/plan';
import { planOf } from '@/lib/exchange/table/read-plan';
import { isTable, readTable } from '@/lib/exchange/table/read-table';
import type { Table } from '@/lib/exchange/table/table';

/** How a view reads what is to be imported; nothing is created by reading. */
export interface ImportReader {
  /** Throws a Refusal when it is too large. */
  outline(text: string): Outline;
  /** The table that a text is; null for any other text. Throws a Refusal when it is too large. */
  table(text: string): Table | null;
  /** Whether a text is one of our own backup files, which is restored and not imported. */
  isBackup(text: string): boolean;
  guess(table: Table): Column[];
  plan(table: Table, columns: readonly Column[], known: readonly KnownKeyResult[]): TablePlan;
}

/** A reader for a person who writes as in `locale` (BCP 47); both may change while the page is open. */
export function importReader(person: () => { locale: string; today: PlainDate }): ImportReader {
  return {
    outline: (text) => readOutline(text, person()),
    table: (text) => (!isOwnOutline(text) && isTable(text) ? readTable(text) : null),
    isBackup: (text) => /^\s*\{\s*"throughline"\s*:/.test(text.slice(0, 200)),
    guess: guessColumns,
    plan: (table, columns, known) => planOf(table, columns, { ...person(), known }),
  };
}
