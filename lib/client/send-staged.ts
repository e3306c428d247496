import type { Client, Said } from './client';
import type { Watched } from './collect-backup';
import { watchUnderway } from './watch-underway';

/** What is laid down page by page, and then put in place at once. */
interface Staged {
  kind: 'import' | 'restore';
  /** How many entries or records there are. */
  total: number;
  /** Lays the pages down under this name, and tells of each how many it held. */
  lay(staging: string): AsyncIterable<number>;
}

/**
 * Sends all pages and commits them as one step that can be undone. Throws a Refusal, or the signal's reason; the data
 * is as it was then, and nothing is left lying.
 */
export async function sendStaged(
  client: Pick<Client, 'command'>,
  { kind, total, lay }: Staged,
  said: Said,
  watched: Watched,
): Promise<void> {
  const { onProgress, signal } = watched;
  const { staging } = await client.command(`${kind}.begin`, {});
  try {
    let done = 0;
    signal.throwIfAborted();
    for await (const sent of lay(staging)) {
      done += sent;
      onProgress({ done, total });
      signal.throwIfAborted();
    }
    const commit = () => client.command(`${kind}.commit`, { staging, expected: total }, said);
    await watchUnderway<unknown>(client, staging, commit, watched);
  } catch (thrown) {
    await client.command(`${kind}.cancel`, { staging }).catch(() => null);
    throw thrown;
  }
}
