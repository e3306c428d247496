import type { Bench } from './bench';
import { openLargeDatabase } from './large-database';

/** What the dashboard costs where an organisation keeps its whole quarter in it. */
export const bench: Bench = {
  title: 'Dashboard with 300 objectives, 1,500 key results, 40,000 check-ins and 100,000 ties',
  bounds: { 'okrs: first view ms': 300 },
  async open() {
    const large = await openLargeDatabase({ keyResults: 1_500, ties: 100_000, checkIns: 40_000 });
    const { browser, ask } = large;
    const board = (await ask('board.read', { cycle: null })).reply;
    const [cycle, objective] = [board.cycle ?? '', board.cards[0]?.objective.id ?? ''];
    return {
      arms: {
        okrs: async () => {
          const page = await browser.openSurface('dashboard.html');
          await page.getByRole('heading', { level: 3 }).first().waitFor();
          const ms = await page.evaluate(() => performance.now());
          await page.waitForTimeout(3000);
          await page.close();
          return { 'first view ms': ms };
        },
        read: async () => ({
          'okrs ms': (await ask('okrs.read', { which: 'all' })).ms,
          'due ms': (await ask('checkIns.due', { everyone: true })).ms,
          'board ms': (await ask('board.read', { cycle: null })).ms,
          'objective ms': (await ask('objective.read', { id: objective })).ms,
          'cycle ms': (await ask('cycle.read', { id: cycle })).ms,
          'cycle work ms': (await ask('cycle.work', { id: cycle })).ms,
          'digest ms': (await ask('digest.read', { cycle: null, week: null })).ms,
          'search ms': (await ask('keyResults.search', { text: '' })).ms,
          'findings ms': (await ask('findings.read', { keyResults: null, task: null })).ms,
        }),
      },
      close: large.close,
    };
  },
};
