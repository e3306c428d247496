import type { CycleAnswer, KeyResultAnswer } from '@/lib/domain/answers';

/** Former key results that go on as work, by the id of the key result that they serve. */
export type WorkBook = ReadonlyMap<string, readonly KeyResultAnswer[]>;

/** The work book of these cycles; what serves a key result that is not among them stays where it was. */
export function workBook(cycles: readonly CycleAnswer[]): WorkBook {
  const all = cycles.flatMap(({ objectives }) => objectives).flatMap(({ keyResults }) => keyResults);
  const ids = new Set(all.map(({ keyResult }) => keyResult.id));
  const serving = all.filter(({ keyResult }) => ids.has(servedBy(keyResult) ?? ''));
  return Map.groupBy(serving, ({ keyResult }) => servedBy(keyResult) ?? '');
}

/** Whether the work book shows this key result under another. */
export function isInWorkBook(book: WorkBook, { keyResult }: KeyResultAnswer): boolean {
  return book.get(servedBy(keyResult) ?? '')?.some((each) => each.keyResult.id === keyResult.id) ?? false;
}

function servedBy({ dropped }: KeyResultAnswer['keyResult']): string | undefined {
  return dropped?.work?.serves;
}
