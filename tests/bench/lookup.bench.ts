import type { Bench } from './bench';
import { openLargeDatabase, taskKeyOf, untiedKeyOf } from './large-database';

const TIES = 100_000;
const UNTIED = 20_000;
const RULES = 40;

/**
 * What In view costs with a lot stored: marks, titles and parents of the tasks asked for, messaging included.
 * Inheriting tasks stand two levels under an epic that is tied, or are caught by a rule.
 */
export const bench: Bench = {
  title: 'Tie lookup, 100,000 ties, 20,000 tasks that inherit, 40 rules',
  bounds: {
    'cold: 1,000 of a board ms': 150,
    'cold: 1,000 scattered ms': 150,
    'cold: 1,000 inheriting ms': 150,
    'warm: 50 of a board ms': 10,
    'warm: 50 scattered ms': 10,
    'warm: 50 inheriting ms': 10,
  },
  async open() {
    const large = await openLargeDatabase({ keyResults: 500, ties: TIES, untied: UNTIED, rules: RULES });
    let start = 0;
    /** Each time other tasks, so that nothing was read before. */
    const ask = async (
      many: number,
      apart: number,
      [keyOf, of] = [taskKeyOf, TIES] as [(n: number) => string, number],
    ): Promise<number> => {
      start = (start + 7_001) % of;
      const tasks = Array.from({ length: many }, (_, n) => keyOf((start + n * apart) % of));
      return (await large.ask('tasks.inView', { tasks })).ms;
    };
    const wake = () => large.ask('revision.read', {});
    const cold = async (...asked: Parameters<typeof ask>): Promise<number> => {
      await large.stopWorker();
      await wake();
      return ask(...asked);
    };
    const inheriting: [(n: number) => string, number] = [untiedKeyOf, UNTIED];
    return {
      close: large.close,
      arms: {
        cold: async () => ({
          '1,000 of a board ms': await cold(1_000, 1),
          '1,000 scattered ms': await cold(1_000, 97),
          '1,000 inheriting ms': await cold(1_000, 1, inheriting),
        }),
        warm: async () => ({
          'no task, for comparison ms': await ask(0, 1),
          '1,000 of a board ms': await ask(1_000, 1),
          '1,000 scattered ms': await ask(1_000, 97),
          '1,000 inheriting ms': await ask(1_000, 1, inheriting),
          '50 of a board ms': await ask(50, 1),
          '50 scattered ms': await ask(50, 997),
          '50 inheriting ms': await ask(50, 1, inheriting),
        }),
      },
    };
  },
};
