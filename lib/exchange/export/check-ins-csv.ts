import type { Book } from './book';
import { SERVED_COLUMNS, servedCells } from './served-cells';
import { valueCell } from './value-cell';

/** The check-ins that count, as rows: by key result in the order of the OKRs, then by the day observed. */
export function checkInRows(book: Book): string[][] {
  const keyResults = book.cycles
    .flatMap(({ id }) => book.objectivesOf(id))
    .flatMap(({ id }) => book.keyResultsOf(id));
  const rows = keyResults.flatMap(({ id }) => {
    const served = servedCells(id, book);
    return book
      .checkInsOf(id)
      .map(({ observedOn, value, confidence, note, blocker, nextStep, author }) => [
        ...served,
        observedOn,
        valueCell(value),
        confidence === null ? '' : String(confidence),
        note,
        blocker ?? '',
        nextStep ?? '',
        book.nameOf(author),
      ]);
  });
  return [
    [...SERVED_COLUMNS, 'Observed on', 'Value', 'Confidence', 'Note', 'Blocker', 'Next step', 'Author'],
    ...rows,
  ];
}
