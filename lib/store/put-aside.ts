import type { BackupReason } from '@/lib/domain/answers';
import { KINDS, type Stored } from '@/lib/domain/record';
import { TOMBSTONES } from './schema';

/** What lies in a staging: records of a backup, or entries of an import, which are no records yet. */
export type Holds = 'records' | 'entries';

/** Page 0 of a staging: when it was begun, and how much follows. */
export interface StagingHead {
  staging: string;
  page: 0;
  /** Absent: records. */
  holds?: Holds;
  begunAt: number;
  pages: number;
  records: number;
  /** Of a local backup: what it was made before, and how long its JSON is, in characters. */
  reason?: BackupReason;
  characters?: number;
}

export interface StagedPage {
  staging: string;
  page: number;
  records: unknown[];
}

const RECORDS_PER_PAGE = 500;

/** The part of a transaction that copying needs; that of a migration has no other. */
interface Stores {
  objectStoreNames: Iterable<string>;
  objectStore(name: string): {
    getAll(): Promise<unknown[]>;
    put?: (value: unknown) => Promise<unknown>;
  };
}

/** Copies everything that is kept, tombstones included, into a staging of this name, and answers it. */
export async function putAside(
  transaction: Stores,
  { measured = false, ...head }: Pick<StagingHead, 'staging' | 'begunAt' | 'reason'> & { measured?: boolean },
): Promise<Stored[]> {
  const staging = transaction.objectStore('staging');
  const there = new Set(transaction.objectStoreNames);
  const everything: Stored[] = [];
  let page = 0;
  let characters = 0;
  for (const store of [...KINDS, TOMBSTONES]) {
    if (!there.has(store)) continue;
    const records = (await transaction.objectStore(store).getAll()) as Stored[];
    for (let start = 0; start < records.length; start += RECORDS_PER_PAGE) {
      const part = records.slice(start, start + RECORDS_PER_PAGE);
      page += 1;
      if (measured) characters += JSON.stringify(part).length;
      await staging.put?.({ staging: head.staging, page, records: part } satisfies StagedPage);
    }
    everything.push(...records);
  }
  const counts = { pages: page, records: everything.length, ...(measured && { characters }) };
  await staging.put?.({ ...head, page: 0, ...counts } satisfies StagingHead);
  return everything;
}
