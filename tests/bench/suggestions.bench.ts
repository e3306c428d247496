import type { Bench } from './bench';
import { openLargeDatabase, taskKeyOf } from './large-database';

/** What proposing key results for a task costs, with a lot stored. */
export const bench: Bench = {
  title: 'Suggestions, 500 key results, 100,000 ties',
  bounds: { 'warm: one task ms': 50 },
  async open() {
    const large = await openLargeDatabase({ keyResults: 500, ties: 100_000 });
    const suggest = async (n: number): Promise<number> => {
      const key = taskKeyOf(n);
      const { ms } = await large.ask('task.suggest', {
        seen: { key, title: 'Shorten the signup wizard on mobile', url: `https://acme.atlassian.net/${key}` },
      });
      return ms;
    };
    let asked = 0;
    return {
      close: large.close,
      arms: {
        cold: async () => {
          await large.stopWorker();
          asked += 997;
          return { 'one task ms': await suggest(asked) };
        },
        warm: async () => {
          asked += 997;
          return { 'one task ms': await suggest(asked) };
        },
        search: async () => ({
          'one word ms': (await large.ask('keyResults.search', { text: 'churn' })).ms,
          'no word ms': (await large.ask('keyResults.search', { text: '' })).ms,
        }),
      },
    };
  },
};
