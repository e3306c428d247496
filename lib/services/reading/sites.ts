import type { ConnectionWay, ReadingState } from '@/lib/domain/reading';
import type { Reader } from '@/lib/store/reader';
import type { Writer } from '@/lib/store/writer';
import { NEVER_READ } from './back-off';

/** How a site is connected and how reading goes there. `name` is that of `siteName`. */
export async function siteOf(
  reads: Reader,
  name: string,
): Promise<{ way: ConnectionWay | null; state: ReadingState }> {
  const [connections, readings] = await Promise.all([reads.fact('connections'), reads.fact('readings')]);
  return { way: connections?.[name] ?? null, state: readings?.[name] ?? NEVER_READ };
}

/** Keeps how reading goes at a site, and tells Surfaces when that is news. */
export async function keepState(writes: Writer, name: string, state: ReadingState): Promise<void> {
  const all = (await writes.fact('readings')) ?? {};
  await writes.keep('readings', { ...all, [name]: state });
  const before = all[name] ?? NEVER_READ;
  if (before.trouble !== state.trouble || before.until !== state.until || before.readAt === null) {
    writes.touch(`reading:${name}`);
  }
}
