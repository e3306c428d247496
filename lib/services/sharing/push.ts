import type { RefusedReason } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { cursorOf, putCursor } from '@/lib/store/cursors';
import { read, record } from '@/lib/store/transaction';
import { RemoteFailure } from '@/lib/sync/call-server';
import type { Remote } from '@/lib/sync/remote';
import { scopeIn } from '@/lib/sync/scope';
import { MOST_IN_PUSH } from '@/lib/sync/wire';
import { soundOnes } from './arriving';
import { nextBatch, type Sent } from './outgoing';
import { receive } from './receive';
import type { SharingEdges } from './remotes';
import { settleSent, takeRefusals } from './settling';
import { changeState, spaceNamed, spacesOf, stateOf } from './spaces';

type Pushed = Awaited<ReturnType<Remote['push']>>;

const REASONS: Record<string, RefusedReason> = {
  viewer: 'viewer',
  'not-allowed': 'notAllowed',
  'append-only': 'appendOnly',
  'no-such-scope': 'noSuchScope',
  'too-large': 'tooLarge',
};
/** What a server says of a whole push because of one document in it. */
const ABOUT_ONE = new Set(['twice', 'bad-document', 'too-large']);

/**
 * Sends what waits for a space, batch by batch; nothing is lost or doubled wherever the worker is killed. Throws
 * RemoteFailure; what was not sent waits on.
 */
export async function push(
  context: Context,
  edges: SharingEdges,
  remote: Remote,
  space: string,
  latest: number,
): Promise<void> {
  let most = MOST_IN_PUSH;
  const held = new Set<string>();
  for (;;) {
    const { sent, tooLarge } = await nextBatch(context, space, most, held);
    await refuseHere(context, space, tooLarge, 'tooLarge');
    if (sent.length === 0 && held.size > 0) throw new RemoteFailure('incomplete');
    if (sent.length === 0) return;
    const joined = await read(context, (reads) => spaceNamed(reads, space));
    if (joined.role === 'viewer') {
      await refuseHere(context, space, sent, 'viewer');
      continue;
    }
    try {
      const answer = await remote.push(sent.map(({ document }) => document));
      for (const name of await takeAnswer(context, edges, space, sent, answer, latest)) held.add(name);
      most = MOST_IN_PUSH;
      if (answer.refused.some(({ reason }) => reason === 'clock-ahead'))
        throw new RemoteFailure('clock-ahead');
    } catch (failure) {
      if (!(failure instanceof RemoteFailure) || !ABOUT_ONE.has(failure.code)) throw failure;
      // Halved until it stands alone.
      if (sent.length > 1) most = Math.ceil(sent.length / 2);
      else await refuseHere(context, space, sent, REASONS[failure.code] ?? 'badDocument');
    }
  }
}

function takeAnswer(
  context: Context,
  edges: SharingEdges,
  space: string,
  sent: readonly Sent[],
  answer: Pushed,
  latest: number,
): Promise<string[]> {
  return record(context, async (writes) => {
    const joined = (await spacesOf(writes)).find(({ id }) => id === space);
    if (!joined) return [];
    const soundOf = (documents: readonly unknown[]) => soundOnes(documents, joined, edges, latest);
    const byName = new Map(sent.map((one) => [`${one.document.kind} ${one.document.id}`, one]));
    const refused = answer.refused.flatMap(({ kind, id, reason, now }) => {
      const one = byName.get(`${kind} ${id}`);
      if (!one) return [];
      byName.delete(`${kind} ${id}`);
      if (reason === 'clock-ahead') return [];
      const [arrival = null] = now === null ? [] : soundOf([now]).arrivals;
      return [{ sent: one, reason: REASONS[reason] ?? ('badDocument' as const), now: arrival }];
    });
    const newer = soundOf(answer.newer);
    await settleSent(writes, joined, [...byName.values()]);
    const held = await takeRefusals(context, writes, joined, refused);
    await receive(writes, joined, newer.arrivals);
    if (newer.dropped > 0) {
      await changeState(writes, space, { dropped: (await stateOf(writes, space)).dropped + newer.dropped });
    }
    for (const scope of Object.keys(answer.revisions)) {
      const cursor = await cursorOf(writes, scopeIn(space, scope));
      if (cursor && !cursor.known) await putCursor(writes, { ...cursor, known: true });
    }
    return held;
  });
}

function refuseHere(
  context: Context,
  space: string,
  sent: readonly Sent[],
  reason: RefusedReason,
): Promise<void> {
  if (sent.length === 0) return Promise.resolve();
  return record(context, async (writes) => {
    const joined = (await spacesOf(writes)).find(({ id }) => id === space);
    if (!joined) return;
    const refused = sent.map((one) => ({ sent: one, reason, now: null }));
    await takeRefusals(context, writes, joined, refused);
  });
}
