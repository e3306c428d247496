import { read } from '@/lib/store/transaction';
import type { Context } from './context';

/** The number of the last commit that changed something; 0 before the first. */
export function readRevision(context: Pick<Context, 'db'>): Promise<number> {
  return read(context, async (reads) => (await reads.fact('revision')) ?? 0);
}
