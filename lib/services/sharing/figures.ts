import type { SpaceFigures } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { read, record } from '@/lib/store/transaction';
import { RemoteFailure } from '@/lib/sync/call-server';
import { remoteFor, type SharingEdges } from './remotes';
import { spaceNamed, TEAM_TOUCHED } from './spaces';

/** Counts are asked for at most this often. */
const FRESH_MS = 5 * 60_000;

/**
 * What a server counts over everything that the person may see, here or not; what it said last where it is not
 * reached, and null where it never was. Throws `notFound`.
 */
export async function readFigures(
  context: Context,
  edges: SharingEdges,
  { space }: { space: string },
): Promise<SpaceFigures | null> {
  const { joined, kept } = await read(context, async (reads) => ({
    joined: await spaceNamed(reads, space),
    kept: (await reads.fact('figures'))?.[space] ?? null,
  }));
  if (kept && kept.asOf > context.now() - FRESH_MS) return kept;
  try {
    const answer = await (await remoteFor(context, edges, joined)).figures();
    const figures: SpaceFigures = { asOf: context.now(), ...answer };
    await record(context, async (writes) => {
      await writes.keep('figures', { ...(await writes.fact('figures')), [space]: figures });
      writes.touch(TEAM_TOUCHED);
    });
    return figures;
  } catch (failure) {
    if (!(failure instanceof RemoteFailure)) throw failure;
    return kept;
  }
}
