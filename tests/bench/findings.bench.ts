import type { Bench } from './bench';
import { openLargeDatabase } from './large-database';

/** What the Coach costs: about the key result on a card, and about all that is pursued; a usual size, and a large one. */
export const bench: Bench = {
  title: 'Findings; usual: 100 key results, 2,000 ties; large: 500 key results, 100,000 ties',
  bounds: { 'usual: one key result ms': 100, 'usual: everything ms': 500, 'large: everything ms': 500 },
  async open() {
    const usual = await openLargeDatabase({ keyResults: 100, ties: 2_000 });
    const large = await openLargeDatabase({ keyResults: 500, ties: 100_000 });
    const arm = async ({ ask }: typeof usual) => {
      const [first] = (await ask('keyResults.search', { text: '' })).reply;
      const keyResults = first ? [first.keyResult.id] : [];
      return {
        'one key result ms': (await ask('findings.read', { keyResults, task: null })).ms,
        'everything ms': (await ask('findings.read', { keyResults: null, task: null })).ms,
      };
    };
    return {
      close: async () => {
        await usual.close();
        await large.close();
      },
      arms: { usual: () => arm(usual), large: () => arm(large) },
    };
  },
};
