import type { ImportEntry } from '@/lib/domain/draft';
import { ENTRIES_PER_PAGE } from '@/lib/protocol/limits';
import type { Client, Said } from './client';
import type { Watched } from './collect-backup';
import { sendStaged } from './send-staged';

/** A message holds at most 4 MB; a character takes up to three bytes. */
const PAGE_CHARACTERS = 1_000_000;

/**
 * Brings entries in, page by page, as one step that can be undone. Throws a Refusal, or the signal's reason; nothing
 * was created then.
 */
export function sendImport(
  client: Pick<Client, 'command'>,
  entries: readonly ImportEntry[],
  said: Said,
  watched: Watched,
): Promise<void> {
  async function* lay(staging: string) {
    for (const page of pagesOf(entries)) {
      await client.command('import.page', { staging, entries: page });
      yield page.length;
    }
  }
  return sendStaged(client, { kind: 'import', total: entries.length, lay }, said, watched);
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
