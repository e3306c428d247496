import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { Holds, StagedPage, StagingHead } from './put-aside';
import { latestClock } from './stamp';
import type { Writer } from './writer';

/** A staging that nobody has finished for so long, in ms, was abandoned. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** Opens an empty staging, and drops those that were abandoned. */
export async function beginStaging(
  writes: Writer,
  staging: string,
  now: number,
  holds: Holds = 'records',
): Promise<void> {
  await dropUnfinished(writes, now - ABANDONED);
  await putHead(writes, { staging, page: 0, holds, begunAt: now, pages: 0, records: 0 });
}

/**
 * Lays one more page down; answers how many records lie there. Our clock moves past theirs, so that whatever is
 * written after they are swapped in is the later change. Throws `stagingGone`.
 */
export async function stage(writes: Writer, staging: string, records: Stored[]): Promise<number> {
  await passClocks(writes, records);
  return putPage(writes, staging, 'records', records);
}

/** Moves our clock past those of these records. */
export async function passClocks(writes: Writer, records: readonly Stored[]): Promise<void> {
  const last = await writes.fact('lastClock');
  const latest = records.map(latestClock).reduce((a, b) => (a > b ? a : b), '');
  if (latest && last && latest > last) await writes.keep('lastClock', latest);
}

/** Lays a page of an import's entries down, which bring so many records; answers how many lie there. Throws `stagingGone`. */
export function stageEntries(
  writes: Writer,
  staging: string,
  entries: readonly unknown[],
  brings: number,
): Promise<number> {
  return putPage(writes, staging, 'entries', entries, brings);
}

/** How many records the entries of an import bring. Throws `stagingGone`. */
export async function stagedBrings(writes: Writer, staging: string): Promise<number> {
  return (await headOf(writes, staging, 'entries')).brings ?? 0;
}

/** All entries of an import, in the order in which they were laid down. Throws `stagingGone`. */
export async function stagedEntries(writes: Writer, staging: string): Promise<unknown[]> {
  await headOf(writes, staging, 'entries');
  const pages: (StagingHead | StagedPage)[] = await writes.transaction
    .objectStore('staging')
    .getAll(pagesOf(staging));
  return pages.flatMap((page) => (page.page === 0 ? [] : (page as StagedPage).records));
}

async function putPage(
  writes: Writer,
  staging: string,
  holds: Holds,
  records: readonly unknown[],
  brings = 0,
): Promise<number> {
  const head = await headOf(writes, staging, holds);
  const page: StagedPage = { staging, page: head.pages + 1, records: [...records] };
  await writes.transaction.objectStore('staging').put(page);
  const next = {
    ...head,
    pages: page.page,
    records: head.records + records.length,
    ...(brings > 0 && { brings: (head.brings ?? 0) + brings }),
  };
  await putHead(writes, next);
  return next.records;
}

/** How many records lie in a staging. Throws `stagingGone`. */
export async function stagedRecords(writes: Writer, staging: string): Promise<number> {
  return (await headOf(writes, staging)).records;
}

/** Removes a staging with its pages; nothing happens when it is gone already. */
export async function dropStaging(writes: Writer, staging: string): Promise<void> {
  await writes.transaction.objectStore('staging').delete(pagesOf(staging));
}

/** Drops what was begun before that moment, ms since the epoch, and is neither committed nor kept as a backup. */
export async function dropUnfinished(writes: Writer, before: number): Promise<void> {
  const steps = new Set<string>(
    (await writes.transaction.objectStore('undo').getAllKeys()).map((key) => String(key)),
  );
  const keys = await writes.transaction.objectStore('staging').getAllKeys();
  for (const [staging, page] of keys as [string, number][]) {
    if (page !== 0 || steps.has(staging)) continue;
    const head: StagingHead = await writes.transaction.objectStore('staging').get([staging, 0]);
    if (head.reason === undefined && head.begunAt < before) await dropStaging(writes, staging);
  }
}

/** What a staging says of itself. Throws `stagingGone`. */
export async function headOf(
  writes: Writer,
  staging: string,
  holds: Holds = 'records',
): Promise<StagingHead> {
  const head: StagingHead | undefined = await writes.transaction.objectStore('staging').get([staging, 0]);
  if (!head || (head.holds ?? 'records') !== holds) throw new Refusal('stagingGone');
  return head;
}

async function putHead(writes: Writer, head: StagingHead): Promise<void> {
  await writes.transaction.objectStore('staging').put(head);
}

function pagesOf(staging: string): IDBKeyRange {
  return IDBKeyRange.bound([staging, 0], [staging, Number.POSITIVE_INFINITY]);
}
