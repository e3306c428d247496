import { type Clock, clockMilliseconds } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import type { Context } from '@/lib/services/context';
import { unsentOf } from '@/lib/store/outbox';
import { forgetSteps, layDown } from '@/lib/store/receive';
import { read, record } from '@/lib/store/transaction';
import { NEVER } from '@/lib/sync/merge';
import { packed, restamped, stampsOf, type Unsent } from '@/lib/sync/restamp';
import { correctionOf, smallestOf, type TimeHeard } from '@/lib/sync/server-time';
import { look, walk } from './restart';
import { changeState, spacesOf, stateOf } from './spaces';

/** A correction that has changed by less is left as it is, in ms: an answer takes longer now and then. */
const SAME_MS = 5_000;
/** A server takes stamps that are up to so many ms ahead of it. */
const TAKEN_MS = 5 * 60_000;
/** So far ahead of a server what is moved still finds room. */
const ROOM_MS = 4 * 60_000;

/**
 * Stamps what is written here by a server's time from now on, where this browser's clock is off, and moves stamps that
 * lie ahead of it and that nobody else has. Nothing is done where the clock is too far off: then it is waited and told.
 */
export async function keepTime(context: Context, space: string, heard: TimeHeard): Promise<void> {
  const correction = correctionOf(heard);
  await keepCorrection(context, space, correction);
  if (correction === null) return;
  const { last, trouble } = await read(context, async (reads) => ({
    last: clockMilliseconds((await reads.fact('lastClock')) ?? NEVER),
    trouble: (await stateOf(reads, space)).trouble,
  }));
  const isAhead = last > heard.serverNow + TAKEN_MS;
  if (isAhead || trouble === 'clockAhead') await bringBack(context, heard.serverNow);
}

async function keepCorrection(context: Context, space: string, correction: number | null): Promise<void> {
  const isKnown = await read(context, async (reads) => {
    const before = (await stateOf(reads, space)).correction ?? null;
    if (before === null || correction === null) return before === correction;
    return Math.abs(before - correction) < SAME_MS && (before === 0) === (correction === 0);
  });
  if (isKnown) return;
  await record(context, async (writes) => {
    await changeState(writes, space, { correction });
    const states = (await writes.fact('sharing')) ?? {};
    const spaces = await spacesOf(writes);
    await writes.keep('clockCorrection', smallestOf(spaces.map(({ id }) => states[id]?.correction ?? null)));
  });
}

/**
 * Moves what is stamped ahead of a server's time to that time, and this browser's own clock with it. Steps that could
 * be taken back are forgotten: they know what they wrote by its stamp.
 */
async function bringBack(context: Context, now: number): Promise<void> {
  const ahead = new Set<Clock>();
  // A server has stamps that were a little ahead when it took them: what is moved was written after those.
  let from = now;
  let kept = NEVER;
  await look(context, async (reads, records) => {
    const unsent = await unsentOf(reads, records);
    for (const record of records) {
      const { ours, others } = stampsOf(record, unsentIn(unsent, record));
      for (const clock of ours) if (clockMilliseconds(clock) > now) ahead.add(clock);
      for (const clock of others) {
        const at = clockMilliseconds(clock);
        if (at > from && at < now + ROOM_MS) from = at;
        if (clock > kept) kept = clock;
      }
    }
  });
  const moved = packed(
    from,
    [...ahead].filter((clock) => clockMilliseconds(clock) > from),
  );
  if (moved.size > 0) await move(context, moved);
  await record(context, async (writes) => {
    await forgetSteps(writes);
    // What a server has from before, with a stamp still ahead, must lose to what is written next.
    await writes.keep(
      'lastClock',
      [kept, ...moved.values()].reduce((a, b) => (a > b ? a : b)),
    );
  });
}

function move(context: Context, moved: ReadonlyMap<Clock, Clock>): Promise<void> {
  return walk(context, async (writes, records) => {
    const unsent = await unsentOf(writes, records);
    const laid = records.map((before) => ({
      before,
      record: restamped(before, unsentIn(unsent, before), moved),
    }));
    await layDown(
      writes,
      laid.filter(({ record, before }) => !same(record, before)),
    );
  });
}

function unsentIn(waiting: ReadonlyMap<string, Unsent>, { kind, id, scope }: Stored): Unsent {
  return scope === 'own' ? 'all' : (waiting.get(`${kind} ${id}`) ?? []);
}
