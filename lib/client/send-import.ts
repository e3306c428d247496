import type { ImportEntry } from '@/lib/domain/draft';
import { ENTRIES_PER_PAGE } from '@/lib/protocol/limits';
import type { Client, Said } from './client';
import type { Watched } from './collect-backup';

/** A message holds at most 4 MB; a character takes up to three bytes. */
const PAGE_CHARACTERS = 1_000_000;

/**
 * Brings entries in, page by page, as one step that can be undone. Throws a Refusal, or the signal's reason; nothing
 * was created then.
 */
export async function sendImport(
  client: Pick<Client, 'command'>,
  entries: readonly ImportEntry[],
  said: Said,
  { onProgress, signal }: Watched,
): Promise<void> {
  const { staging } = await client.command('import.begin', {});
  try {
    let done = 0;
    for (const page of pagesOf(entries)) {
      signal.throwIfAborted();
      await client.command('import.page', { staging, entries: page });
      done += page.length;
      onProgress({ done, total: entries.length });
    }
    signal.throwIfAborted();
  } catch (thrown) {
    await client.command('import.cancel', { staging }).catch(() => null);
    throw thrown;
  }
  await client.command('import.commit', { staging, expected: entries.length }, said);
}

function* pagesOf(entries: readonly ImportEntry[]): Generator<ImportEntry[]> {
  let page: ImportEntry[] = [];
  let characters = 0;
  for (const entry of entries) {
    const size = JSON.stringify(entry).length;
    if (page.length === ENTRIES_PER_PAGE || (page.length > 0 && characters + size > PAGE_CHARACTERS)) {
      yield page;
      page = [];
      characters = 0;
    }
    page.push(entry);
    characters += size;
  }
  if (page.length > 0) yield page;
}
