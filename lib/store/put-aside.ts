import type { BackupReason } from '@/lib/domain/answers';
import { KINDS, type Stored } from '@/lib/domain/record';
import { TOMBSTONES } from './schema';
import { UNWATCHED } from './watch';

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
  /** Of an import: how many records its entries bring. */
  brings?: number;
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
    getAll(range: IDBKeyRange | null, count: number): Promise<unknown[]>;
    put?: (value: unknown) => Promise<unknown>;
  };
}

/** Copies everything that is kept, tombstones included, into a staging of this name, and answers it. */
export async function putAside(
  transaction: Stores,
  { measured = false, ...head }: Pick<StagingHead, 'staging' | 'begunAt' | 'reason'> & { measured?: boolean },
  watch = UNWATCHED,
): Promise<Stored[]> {
  const staging = transaction.objectStore('staging');
  const there = new Set(transaction.objectStoreNames);
  const everything: Stored[] = [];
  let pages = 0;
  let characters = 0;
  for (const store of [...KINDS, TOMBSTONES]) {
    if (!there.has(store)) continue;
    for await (const records of pagesOf(transaction, store)) {
      pages += 1;
      if (measured) characters += JSON.stringify(records).length;
      await staging.put?.({ staging: head.staging, page: pages, records } satisfies StagedPage);
      for (const record of records) everything.push(record);
      watch.passed(records.length);
    }
  }
  const counts = { pages, records: everything.length, ...(measured && { characters }) };
  await staging.put?.({ ...head, page: 0, ...counts } satisfies StagingHead);
  return everything;
}

async function* pagesOf(transaction: Stores, store: string): AsyncGenerator<Stored[]> {
  const source = transaction.objectStore(store);
  for (let range: IDBKeyRange | null = null; ; ) {
    const records = (await source.getAll(range, RECORDS_PER_PAGE)) as Stored[];
    const last = records.at(-1);
    if (last) yield records;
    if (!last || records.length < RECORDS_PER_PAGE) return;
    range = IDBKeyRange.lowerBound(store === TOMBSTONES ? [last.kind, last.id] : last.id, true);
  }
}
