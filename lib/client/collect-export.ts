import type { Stored } from '@/lib/domain/record';
import { type Book, bookOf } from '@/lib/exchange/export/book';
import { checkInRows } from '@/lib/exchange/export/check-ins-csv';
import { okrRows } from '@/lib/exchange/export/okrs-csv';
import { okrsMarkdown } from '@/lib/exchange/export/okrs-markdown';
import { tieRows } from '@/lib/exchange/export/ties-csv';
import { writeCsv } from '@/lib/exchange/table/csv';
import type { Ask } from '@/lib/protocol/envelope';
import { collectRecords, type Watched } from './collect-backup';

/** A file to export: a table, or the outline of one cycle. */
export type ExportDemand =
  | { what: 'okrs' | 'checkIns' | 'ties'; mark: boolean }
  | { what: 'outline'; cycle: string };

const ROWS: Record<'okrs' | 'checkIns' | 'ties', { name: string; rows: (book: Book) => string[][] }> = {
  okrs: { name: 'okrs', rows: okrRows },
  checkIns: { name: 'check-ins', rows: checkInRows },
  ties: { name: 'ties', rows: tieRows },
};

/** A file's name and its text. Throws a Refusal, or the signal's reason. */
export async function collectExport(
  ask: Ask,
  demand: ExportDemand,
  today: string,
  watched: Watched,
): Promise<{ name: string; pieces: string[] }> {
  return exportOf(await collectRecords(ask, watched), demand, today);
}

function exportOf(
  records: readonly Stored[],
  demand: ExportDemand,
  today: string,
): { name: string; pieces: string[] } {
  const book = bookOf(records);
  if (demand.what !== 'outline') {
    const { name, rows } = ROWS[demand.what];
    return { name: `throughline-${name}-${today}.csv`, pieces: [writeCsv(rows(book), demand)] };
  }
  const cycle = book.get('cycle', demand.cycle);
  const text = cycle ? okrsMarkdown(book, cycle) : '';
  return { name: `throughline-okrs-${today}.md`, pieces: [text] };
}
