import type { Book } from './book';
import { SERVED_COLUMNS, servedCells } from './served-cells';

/** The ties as rows, in the order in which they were made; tasks by their keys. */
export function tieRows(book: Book): string[][] {
  const rows = book.ties.map(({ task: key, keyResult, hypothesis, tiedBy }) => {
    const task = book.get('task', key);
    return [
      ...[key, task?.title ?? '', task?.url ?? '', task?.status ?? ''],
      ...servedCells(keyResult, book),
      hypothesis,
      book.nameOf(tiedBy),
    ];
  });
  const own = ['Task', 'Task title', 'Task address', 'Task status'];
  return [[...own, ...SERVED_COLUMNS, 'Hypothesis', 'Tied by'], ...rows];
}
