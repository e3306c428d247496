import { expect, it } from 'vitest';
import { checkIn, keyResult, objective, push, tie, write } from './harness/documents.ts';
import { openSpace } from './harness/people.ts';
import { ENGINES, startServer } from './harness/server.ts';
import { until } from './harness/until.ts';

const MANY = 1_000;

// While the planner knows nothing of a table it takes any index that fits; PGlite keeps no count of what is read.
it.runIf(ENGINES.includes('postgres'))(
  'a server that is new reads no more for each document than it has to',
  async () => {
    const server = await startServer({ engine: 'postgres' });
    try {
      const ada = await openSpace(server);
      const taken = async (documents: object[]) =>
        expect((await push(ada, documents)).body.refused).toEqual([]);
      await taken([objective('ada', 'o'), keyResult('ada', 'k', 'o'), keyResult('ada', 'k2', 'o')]);
      const ids = Array.from({ length: MANY }, (_, n) => n);
      await taken(ids.map((n) => tie('jira:a:P', `jira:a:${n}`, 'k', 'ada')));
      await taken(
        ids.map((n) =>
          write('jira:a:Q', 'exemption', `jira:a:${n}`, { task: `jira:a:${n}`, reason: 'upkeep' }),
        ),
      );
      await taken(ids.map((n) => checkIn('ada', `i${n}`, 'k', 'objective:o')));
      await taken([checkIn('ada', 'last', 'k2', 'objective:o')]);

      const reads = `select indexrelname as index, idx_scan::int as scans, idx_tup_read::int as rows
      from pg_stat_user_indexes where relname = 'document' order by 1`;
      const read = async () => new Map((await server.sql<Read>(reads)).map((each) => [each.index, each]));
      // Counts are told with some delay.
      await until(
        async () => ((await read()).get('document_pkey')?.scans ?? 0) > 3 * MANY,
        'the counts of what was read',
      );
      const counts = await read();
      expect(counts.get('document_feed')?.rows).toBe(0);
      expect(counts.get('document_check_ins')?.rows).toBeLessThan(4 * MANY);
      expect(counts.get('document_pkey')?.rows).toBeLessThan(12 * MANY);
    } finally {
      await server.stop();
    }
  },
);

interface Read {
  index: string;
  scans: number;
  rows: number;
}
