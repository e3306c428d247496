import type { Context } from '@/lib/services/context';
import { countWaiting } from '@/lib/store/outbox';
import { read, record } from '@/lib/store/transaction';
import { jittered } from '@/lib/sync/backoff';
import type { SharingEdges } from './remotes';
import { spacesOf, stateOf } from './spaces';

/** So often what others do is received, in ms. */
const EVERY_MS = 5 * 60_000;
/** Who has done nothing for so long is not here. */
const AWAY_MS = 30 * 60_000;
/** Presence is kept this exactly. */
const GRAIN_MS = 5 * 60_000;
const OLD_MS = 60_000;

/**
 * When sharing is to run next, ms since the epoch; null while no space is joined, and while nothing waits and nobody is
 * here. A time that lies behind means at once.
 */
export function nextRun(context: Context, edges: Pick<SharingEdges, 'random'>): Promise<number | null> {
  const now = context.now();
  return read(context, async (reads) => {
    const spaces = await spacesOf(reads);
    if (spaces.length === 0) return null;
    const [waiting, hereAt = 0] = await Promise.all([countWaiting(reads), reads.fact('hereAt')]);
    const isHere = now - hereAt < AWAY_MS;
    const times = await Promise.all(
      spaces.map(async ({ id, leaving, anew }) => {
        const { until, lastSyncedAt } = await stateOf(reads, id);
        if (leaving || anew || lastSyncedAt === null) return Math.max(until, now);
        if (until > now) return until;
        if (waiting > 0) return now;
        return isHere ? lastSyncedAt + jittered(EVERY_MS, edges.random()) : null;
      }),
    );
    const known = times.filter((time) => time !== null);
    return known.length === 0 ? null : Math.min(...known);
  });
}

/** Notes that the person is here; true when that was not known any more. False while no space is joined. */
export async function noteHere(context: Context): Promise<boolean> {
  const now = context.now();
  const before = await hereSince(context);
  if (before === null || now - before < GRAIN_MS) return false;
  await record(context, (writes) => writes.keep('hereAt', now));
  return now - before >= AWAY_MS;
}

/** Whether what others do was received more than a minute ago in some space, which whoever opens the popup should see. */
export function isOld(context: Context): Promise<boolean> {
  return read(context, async (reads) => {
    const spaces = await spacesOf(reads);
    const states = await Promise.all(spaces.map(({ id }) => stateOf(reads, id)));
    return states.some(({ lastSyncedAt }) => (lastSyncedAt ?? 0) < context.now() - OLD_MS);
  });
}

/** When the person was last here, ms since the epoch, 0 for never; null while no space is joined. */
function hereSince(context: Context): Promise<number | null> {
  return read(context, async (reads) =>
    (await spacesOf(reads)).length === 0 ? null : ((await reads.fact('hereAt')) ?? 0),
  );
}
