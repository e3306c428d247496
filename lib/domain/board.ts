import type { Colour } from './key-result';
import type { Level, Objective } from './objective';
import type { NamedPerson } from './person';
import { WORST_FIRST } from './roll-up';
import type { Placed } from './shared-place';
import type { Status } from './status';

/** An objective as a card of the board. */
export interface BoardCard {
  objective: Pick<Objective, 'id' | 'title' | 'level' | 'ambition'> & Placed;
  owner: NamedPerson | null;
  /** The person answers for it, or for one of its key results. */
  isMine: boolean;
  /** Null where nothing is judged: in drafts, and once the cycle has ended. */
  status: Status | null;
  /** 0 to 1; null below half of the weight known. */
  progress: number | null;
  known: number;
  counted: number;
  /** The lowest that was said last of any key result, 0 to 10; null where nothing was said. */
  confidence: number | null;
  /** Those that were not given up. */
  keyResults: { id: string; code: string; colour: Colour; status: Status | null }[];
}

/** What the columns of the board stand for. */
export type BoardSide = 'status' | 'owner';

/** What the cards are narrowed to; every part that is set must hold. */
export interface BoardFilter {
  level: Level | null;
  mine: boolean;
  /** Words that the title, the owner or a code contains; empty: any. */
  text: string;
}

/** One column: of a status, of an owner's id, or with null of neither. */
export interface BoardColumn {
  key: string | null;
  name: string | null;
  cards: BoardCard[];
  /** How many there are without the filter. */
  all: number;
}

/**
 * The cards in columns, each in the order given: statuses from the worst to the best, owners by their names and never by
 * how they fare, what has none last. A column without a card is left out, one whose cards are filtered away stays.
 */
export function boardColumns(
  cards: readonly BoardCard[],
  by: BoardSide,
  filter: BoardFilter,
  locale: string,
): BoardColumn[] {
  const side = by === 'status' ? byStatus(cards) : byOwner(cards, locale);
  return side.map(({ key, name, own }) => ({
    key,
    name,
    cards: own.filter((card) => passes(card, filter, locale)),
    all: own.length,
  }));
}

interface Side {
  key: string | null;
  name: string | null;
  own: BoardCard[];
}

function byStatus(cards: readonly BoardCard[]): Side[] {
  const found = Map.groupBy(cards, ({ status }) => status);
  return [...WORST_FIRST, null].flatMap((status) => {
    const own = found.get(status);
    return own ? [{ key: status, name: null, own }] : [];
  });
}

/** An owner who was removed has no name and stands with nobody. */
function byOwner(cards: readonly BoardCard[], locale: string): Side[] {
  const found = Map.groupBy(cards, ({ owner }) => owner?.id ?? null);
  const order = new Intl.Collator(locale).compare;
  return [...found]
    .map(([key, own]) => ({ key, name: own[0]?.owner?.name ?? null, own }))
    .sort((a, b) => {
      if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1;
      return order(a.name, b.name);
    });
}

function passes(card: BoardCard, { level, mine, text }: BoardFilter, locale: string): boolean {
  if (level !== null && card.objective.level !== level) return false;
  if (mine && !card.isMine) return false;
  const places = [card.objective.title, card.owner?.name ?? '', ...card.keyResults.map(({ code }) => code)];
  const all = places.join('\n').toLocaleLowerCase(locale);
  return text
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
