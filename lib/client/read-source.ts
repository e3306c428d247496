import type { SourceName } from '@/lib/domain/source';
import type { Table } from '@/lib/exchange/table/table';
import type { Ask } from '@/lib/protocol/envelope';
import type { Watched } from './collect-backup';

/** More rows than this are no OKRs that people follow. */
const MOST_ROWS = 20_000;

/** Reads all of a source as a table, part by part. Throws a Refusal, or the signal's reason. */
export async function readSource(
  ask: Ask,
  { source, address }: { source: SourceName; address: string },
  { onProgress, signal }: Watched,
): Promise<Table> {
  const rows: [string, string][][] = [];
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    const page: { rows: [string, string][][]; next: string | null } = await ask('source.read', {
      source,
      address,
      after,
    });
    rows.push(...page.rows);
    after = page.next;
    onProgress({ done: rows.length, total: 0 });
  } while (after !== null && rows.length < MOST_ROWS);
  signal.throwIfAborted();
  const header = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
  return {
    header,
    headerNumber: 0,
    locale: 'en',
    rows: rows.map((row, index) => {
      const cells = new Map(row);
      return { number: index + 1, cells: header.map((name) => cells.get(name) ?? '') };
    }),
  };
}
