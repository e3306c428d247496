import type { Context } from '@/lib/services/context';
import { RemoteFailure } from '@/lib/sync/call-server';
import type { Invitation } from '@/lib/sync/invitation-link';
import { remoteOf } from '@/lib/sync/remote';
import {
  introduce,
  invitationIn,
  type JoinAnswer,
  type JoinDemand,
  type Joined,
  needConsent,
  settleIn,
  type Who,
} from './joining';
import { refusing, type SharingEdges } from './remotes';

/**
 * Joins by an invitation, or as a further device by a pairing. Throws `teamBadInvitation`, `teamJoinedAlready`, and what
 * the server says against it; then nothing was changed here.
 */
export async function join(
  context: Context,
  edges: SharingEdges,
  { invitation, name, share }: JoinDemand,
  byPolicy = false,
): Promise<JoinAnswer> {
  const to = invitationIn(invitation);
  await needConsent(edges, byPolicy);
  const who = await introduce(context, edges, to);
  const joined = await refusing(() =>
    askToJoin(edges, to, { ...who, name: who.name ?? name, label: edges.label }),
  );
  return settleIn(context, to, { token: who.token }, who, joined, { name, share, byPolicy, provider: null });
}

/** What a server says against a join that it has already granted, or what keeps its answer from coming. */
const PERHAPS_IN = new Set(['offline', 'slow', 'unknown-invitation', 'already-a-member']);

/** Asks to be let in. A server that has said yes already, in an answer that was lost, says who we are. */
export async function askToJoin(
  edges: SharingEdges,
  to: Invitation,
  who: Omit<Who, 'name'> & { name: string; label: string },
): Promise<Joined> {
  const { person, name, label, node, token } = who;
  try {
    return await remoteOf(to, null, edges.send).join({ secret: to.code, token, person, name, label, node });
  } catch (failure) {
    if (!(failure instanceof RemoteFailure) || !PERHAPS_IN.has(failure.code)) throw failure;
    try {
      const { space, me } = await remoteOf(to, { token }, edges.send).hello();
      return { space: space.id, ...me };
    } catch {
      throw failure;
    }
  }
}
