import { read, record } from '@/lib/store/transaction';
import type { Context } from './context';

/** At most so many hosts are kept; the oldest go first. */
const MOST = 100;

/**
 * The hosts that the person has granted besides those of the manifest, as match patterns, whether they are granted
 * at the moment or not: the browser does not tell of one that was switched off.
 */
export function readOwnHosts(context: Pick<Context, 'db'>): Promise<string[]> {
  return read(context, async (reads) => (await reads.fact('ownHosts')) ?? []);
}

/** Keeps hosts that are granted in mind; those that are kept already cost no writing. */
export async function rememberHosts(context: Context, patterns: readonly string[]): Promise<void> {
  const known = await readOwnHosts(context);
  if (patterns.every((pattern) => known.includes(pattern))) return;
  await record(context, async (writes) => {
    const kept = (await writes.fact('ownHosts')) ?? [];
    await writes.keep('ownHosts', [...new Set([...kept, ...patterns])].slice(-MOST));
  });
}

/** Puts a host out of mind, once the person has taken it back or wants it no more. */
export async function forgetHost(context: Context, pattern: string): Promise<void> {
  await record(context, async (writes) => {
    const kept = (await writes.fact('ownHosts')) ?? [];
    await writes.keep(
      'ownHosts',
      kept.filter((one) => one !== pattern),
    );
  });
}
