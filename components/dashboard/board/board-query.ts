import type { Query, Route } from '@/components/dashboard/route';
import type { BoardFilter, BoardSide } from '@/lib/domain/board';
import { LEVELS } from '@/lib/domain/objective';

/** What the address says of the board: whose columns, of which cycle, narrowed to what. */
export interface BoardView extends Omit<BoardFilter, 'text'> {
  by: BoardSide;
  /** Null: the first that is active. */
  cycle: string | null;
}

/** What a query of the address means; anything unknown is left out. */
export function readBoardQuery(query: Query = {}): BoardView {
  return {
    by: query.by === 'owner' ? 'owner' : 'status',
    cycle: query.cycle ?? null,
    level: LEVELS.find((level) => level === query.level) ?? null,
    mine: query.mine !== undefined,
  };
}

/** The place of the board that `readBoardQuery` reads back as this. */
export function boardRoute({ by, cycle, level, mine }: BoardView): Route {
  const query = {
    ...(cycle === null ? {} : { cycle }),
    ...(by === 'status' ? {} : { by }),
    ...(level === null ? {} : { level }),
    ...(mine ? { mine: '1' } : {}),
  };
  return { page: 'board', ...(Object.keys(query).length > 0 ? { query } : {}) };
}
