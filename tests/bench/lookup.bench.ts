import type { Bench } from './bench';
import { openLargeDatabase, taskKeyOf } from './large-database';

const TIES = 100_000;

/** What In view costs with a lot stored: marks, titles and parents of the tasks asked for, messaging included. */
export const bench: Bench = {
  title: 'Tie lookup, 100,000 ties',
  bounds: {
    'cold: 1,000 of a board ms': 150,
    'cold: 1,000 scattered ms': 150,
    'warm: 50 of a board ms': 10,
    'warm: 50 scattered ms': 10,
  },
  async open() {
    const large = await openLargeDatabase({ keyResults: 500, ties: TIES });
    let start = 0;
    /** Each time other tasks, so that nothing was read before. */
    const ask = async (many: number, apart: number): Promise<number> => {
      start = (start + 7_001) % TIES;
      const tasks = Array.from({ length: many }, (_, n) => taskKeyOf((start + n * apart) % TIES));
      return (await large.ask('tasks.inView', { tasks })).ms;
    };
    const wake = () => large.ask('revision.read', {});
    const cold = async (many: number, apart: number): Promise<number> => {
      await large.stopWorker();
      await wake();
      return ask(many, apart);
    };
    return {
      close: large.close,
      arms: {
        cold: async () => ({
          '1,000 of a board ms': await cold(1_000, 1),
          '1,000 scattered ms': await cold(1_000, 97),
        }),
        warm: async () => ({
          'no task, for comparison ms': await ask(0, 1),
          '1,000 of a board ms': await ask(1_000, 1),
          '1,000 scattered ms': await ask(1_000, 97),
          '50 of a board ms': await ask(50, 1),
          '50 scattered ms': await ask(50, 997),
        }),
      },
    };
  },
};
