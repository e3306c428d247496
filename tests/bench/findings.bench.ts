import type { Bench } from './bench';
import { openLargeDatabase } from './large-database';

/**
 * What the Coach costs: about the key result on a card, and about all that is pursued; a usual size, the
 * largest of which all is judged, and a larger one.
 */
export const bench: Bench = {
  title:
    'Findings; usual: 100 key results, 2,000 ties; most: 250, 25,000, all judged; large: 500, 100,000, work unjudged',
  bounds: {
    'usual: one key result ms': 100,
    'usual: everything ms': 500,
    'most: everything ms': 1_000,
    'large: everything ms': 500,
  },
  async open() {
    const usual = await openLargeDatabase({ keyResults: 100, ties: 2_000 });
    const most = await openLargeDatabase({ keyResults: 250, ties: 25_000 });
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
        await most.close();
        await large.close();
      },
      arms: { usual: () => arm(usual), most: () => arm(most), large: () => arm(large) },
    };
  },
};
