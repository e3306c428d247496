import type { JoinedSpace } from '@/lib/domain/space';
import type { TeamTrouble } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { read, record } from '@/lib/store/transaction';
import { waitAfter } from '@/lib/sync/backoff';
import { RemoteFailure } from '@/lib/sync/call-server';
import { forgetUnused } from './following';
import { greet } from './greet';
import { keepTime } from './keep-time';
import { goOnLeaving } from './leave';
import { pull } from './pull';
import { push } from './push';
import { remoteFor, type SharingEdges } from './remotes';
import { beginAnew } from './restart';
import { changeState, spacesOf, stateOf } from './spaces';

/** A server's clock may be read this much later than it was written. */
const GRACE_MS = 10 * 60_000;
/** What does not pass by itself is tried again this rarely. */
const STOPPED_MS = 6 * 60 * 60_000;
/** So often a run begins a space anew before it gives up until the next run. */
const MOST_BEGINNINGS = 3;

const TROUBLES: Record<string, TeamTrouble> = {
  offline: 'offline',
  slow: 'slow',
  busy: 'busy',
  serverFailed: 'serverFailed',
  noServer: 'noServer',
  otherVersion: 'otherVersion',
  signedOut: 'signedOut',
  consent: 'consent',
  'not-a-member': 'notAMember',
  'clock-ahead': 'clockAhead',
  quota: 'quota',
  incomplete: 'incomplete',
};
const PASSING = new Set<TeamTrouble>(['offline', 'slow', 'busy', 'serverFailed', 'clockAhead', 'incomplete']);
/** What keeps changes here and does not keep others' from coming. */
const ONLY_SENDING = new Set(['quota', 'clock-ahead', 'incomplete']);

/** What a run is asked for: one space or all; and whether those that wait after a failure are tried, too. */
export interface Wanted {
  space: string | null;
  evenIfWaiting: boolean;
}

/** Sends to and receives from spaces, one after the other. Never rejects for what a server does: it is kept and told. */
export async function syncSpaces(context: Context, edges: SharingEdges, wanted: Wanted): Promise<void> {
  const spaces = await read(context, spacesOf);
  for (const space of spaces) {
    if (wanted.space !== null && wanted.space !== space.id) continue;
    const { until } = await read(context, (reads) => stateOf(reads, space.id));
    if (until > context.now() && !wanted.evenIfWaiting) continue;
    await syncSpace(context, edges, space);
  }
}

async function syncSpace(context: Context, edges: SharingEdges, space: JoinedSpace): Promise<void> {
  try {
    if (space.leaving) return await goOnLeaving(context, edges, space);
    await exchange(context, edges, space);
    await record(context, (writes) =>
      changeState(writes, space.id, { lastSyncedAt: context.now(), trouble: null, failures: 0, until: 0 }),
    );
  } catch (failure) {
    if (!(failure instanceof RemoteFailure)) throw failure;
    await noteFailure(context, edges, space.id, failure);
  }
}

async function exchange(context: Context, edges: SharingEdges, { id }: JoinedSpace): Promise<void> {
  for (let beginnings = 0; beginnings <= MOST_BEGINNINGS; beginnings += 1) {
    const before = await spaceNow(context, id);
    if (!before) return;
    // What an organisation has set it answers for.
    if (!before.byPolicy && !(await edges.mayShare())) throw new RemoteFailure('consent');
    const remote = await remoteFor(context, edges, before);
    const asked = context.now();
    const hello = await remote.hello();
    await keepTime(context, id, { asked, serverNow: hello.now, answered: context.now() });
    await greet(context, id, hello);
    if ((await spaceNow(context, id))?.anew) await beginAnew(context, id);
    const latest = hello.now + GRACE_MS;
    const held = await push(context, edges, remote, id, latest).then(() => null, onlySending);
    const isWhole = await pull(context, edges, remote, id, latest);
    if (held) throw held;
    if (isWhole) return forgetUnused(context, id);
  }
}

/** Throws what also keeps anything from coming; answers what keeps only what is here. */
function onlySending(failure: unknown): RemoteFailure {
  if (failure instanceof RemoteFailure && ONLY_SENDING.has(failure.code)) return failure;
  throw failure;
}

async function spaceNow(context: Context, id: string): Promise<JoinedSpace | undefined> {
  return (await read(context, spacesOf)).find((space) => space.id === id && !space.leaving);
}

function noteFailure(
  context: Context,
  edges: SharingEdges,
  id: string,
  { code, wait }: RemoteFailure,
): Promise<void> {
  return record(context, async (writes) => {
    if (!(await spacesOf(writes)).some((space) => space.id === id)) return;
    const trouble = TROUBLES[code] ?? 'refusedRequest';
    const failures = (await stateOf(writes, id)).failures + 1;
    const rest = PASSING.has(trouble) ? waitAfter(failures, edges.random(), wait) : STOPPED_MS;
    await changeState(writes, id, { trouble, failures, until: context.now() + rest });
  });
}
