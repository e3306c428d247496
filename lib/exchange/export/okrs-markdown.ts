import type { Stored } from '@/lib/domain/record';
import { keyResultLines } from '@/lib/exchange/own-outline/key-result';
import { objectiveLines } from '@/lib/exchange/own-outline/objective';
import { nameAt, nameElsewhere } from '@/lib/exchange/own-outline/places';
import { exactWords, OWN_OUTLINE } from '@/lib/exchange/own-outline/words';
import type { AlignedWith, Book } from './book';

/**
 * The OKRs of one cycle as an outline for people, which the import reads again to the letter. It tells what is aimed at;
 * codes, check-ins, ties and what the end of the cycle says are left to the tables.
 */
export function okrsMarkdown(book: Book, cycle: Stored<'cycle'>): string {
  const { name, startsOn, endsOn } = cycle;
  const objectives = book.objectivesOf(cycle.id);
  const nameOf = namer(book, objectives);
  const lines = objectives.flatMap(({ id, owner, ...objective }) => {
    const parent = book.parentOf(id);
    return [
      '',
      ...objectiveLines({
        ...{ ...objective, owner: book.nameOf(owner) },
        contributesTo: parent && nameOf(parent),
        supports: book.supportedBy(id).map(nameOf),
      }),
      ...book.keyResultsOf(id).flatMap((keyResult) => {
        const { dropped } = keyResult;
        const served = dropped?.work && book.get('keyResult', dropped.work.serves);
        return keyResultLines({
          ...{ ...keyResult, owner: book.nameOf(keyResult.owner) },
          serves: served ? nameOf(served) : null,
        });
      }),
    ];
  });
  return `${[OWN_OUTLINE, `Cycle: ${exactWords(name)} (${startsOn} to ${endsOn})`, ...lines].join('\n')}\n`;
}

function namer(book: Book, objectives: readonly Stored<'objective'>[]): (named: AlignedWith) => string {
  const titles = {
    objectives: objectives.map(({ id, title }) => ({ title, keyResults: book.keyResultsOf(id) })),
  };
  const places = new Map(
    objectives.flatMap(({ id }, i): [string, [number, number | null]][] => [
      [`objective ${id}`, [i, null]],
      ...book
        .keyResultsOf(id)
        .map((keyResult, n): [string, [number, number]] => [`keyResult ${keyResult.id}`, [i, n]]),
    ]),
  );
  return ({ kind, id, title }) => {
    const place = places.get(`${kind} ${id}`);
    return place ? nameAt(titles, ...place) : nameElsewhere({ id, title });
  };
}
