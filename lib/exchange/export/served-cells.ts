import type { Book } from './book';

/** The columns that say which key result a check-in or a tie belongs to. */
export const SERVED_COLUMNS = ['Key result ID', 'Code', 'Cycle', 'Objective', 'Key result'];

/** The cells of those columns; only the id is known of a key result that was removed. */
export function servedCells(id: string, book: Book): string[] {
  const keyResult = book.get('keyResult', id);
  const objective = keyResult && book.get('objective', keyResult.objective);
  const cycle = objective && book.get('cycle', objective.cycle);
  return [id, keyResult?.code ?? '', cycle?.name ?? '', objective?.title ?? '', keyResult?.title ?? ''];
}
