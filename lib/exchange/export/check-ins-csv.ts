import type { Book } from './book';
import { SERVED_COLUMNS, servedCells } from './served-cells';
import { valueCell } from './value-cell';

const OWN_COLUMNS = ['Observed on', 'Value', 'Confidence', 'Note', 'Blocker', 'Next step', 'Author'];
/** What was corrected or withdrawn stays in the file; the first of these says of each row whether it counts. */
const CORRECTION_COLUMNS = ['Counts', 'Check-in ID', 'Corrects ID', 'Withdrawn'];

/** The check-ins as rows: by key result in the order of the OKRs, then by the day observed. */
export function checkInRows(book: Book): string[][] {
  const keyResults = book.cycles
    .flatMap(({ id }) => book.objectivesOf(id))
    .flatMap(({ id }) => book.keyResultsOf(id));
  const rows = keyResults.flatMap((keyResult) => {
    const served = servedCells(keyResult.id, book);
    const counting = new Set(book.checkInsOf(keyResult.id));
    return book
      .everyCheckInOf(keyResult.id)
      .map((checkIn) => [
        ...served,
        ...ownCells(checkIn, book),
        counting.has(checkIn) ? 'yes' : 'no',
        checkIn.id,
        checkIn.replaces ?? '',
        checkIn.void ? 'yes' : 'no',
      ]);
  });
  return [[...SERVED_COLUMNS, ...OWN_COLUMNS, ...CORRECTION_COLUMNS], ...rows];
}

function ownCells(checkIn: ReturnType<Book['checkInsOf']>[number], book: Book): string[] {
  const { observedOn, value, confidence, note, blocker = '', nextStep = '', author } = checkIn;
  return [
    ...[observedOn, valueCell(value), confidence === null ? '' : String(confidence)],
    ...[note, blocker, nextStep, book.nameOf(author)],
  ];
}
