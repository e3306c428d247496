import { Refusal } from '@/lib/domain/refusal';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { putSpaceSecret, type SpaceSecret } from '@/lib/store/secrets';
import { nodeOf, read, record } from '@/lib/store/transaction';
import { type Invitation, readInvitation, soundInvitation } from '@/lib/sync/invitation-link';
import { remoteOf } from '@/lib/sync/remote';
import { askToJoin } from './join';
import { forgetTokenToJoin, tokenToJoin } from './joining';
import { refusing, type SharingEdges } from './remotes';
import { signedInAt } from './sign-in';
import { changeSpace, changeState, spaceNamed } from './spaces';

/**
 * Signs in again at the provider through which a space was joined. What is here stays and what waits is sent. Throws
 * `notFound`, `teamSignIn`, and `teamOtherMember` when somebody else has signed in: nothing was changed then.
 */
export async function signInAgain(
  context: Context,
  edges: SharingEdges,
  { space }: { space: string },
): Promise<void> {
  const joined = await read(context, (reads) => spaceNamed(reads, space));
  const { provider } = joined;
  if (!provider) throw new Refusal('teamSignIn');
  await refusing(async () => {
    const secret = await signedInAt(context, edges, provider);
    const { me } = await remoteOf(serverOf(joined), { bearer: secret.bearer }, edges.send).hello();
    if (me.member !== joined.member) throw new Refusal('teamOtherMember');
    await comeIn(context, space, secret, {});
  });
}

/**
 * Lets this browser in again by another invitation, pairing, or code, as the member that it was. Throws `notFound`,
 * `teamBadInvitation`, `teamOtherSpace`, `teamOtherMember`, and what the server says against it.
 */
export async function joinAgain(
  context: Context,
  edges: SharingEdges,
  { space, invitation }: { space: string; invitation: string },
): Promise<void> {
  const joined = await read(context, (reads) => spaceNamed(reads, space));
  const to = invitationTo(joined, invitation);
  const { token, ...who } = await record(context, async (writes) => ({
    token: await tokenToJoin(writes, edges, space),
    node: await nodeOf(writes),
    name: (await writes.get('person', joined.here))?.name ?? joined.name,
  }));
  await refusing(async () => {
    const by = { ...who, token, person: joined.there, label: edges.label };
    const came = await askToJoin(edges, to, by);
    if (came.space === space && came.person === joined.there) {
      return comeIn(context, space, { token }, { member: came.member, auth: 'device' });
    }
    await record(context, (writes) => forgetTokenToJoin(writes, space));
    // It was in somebody else's name, or its code was another space's: what it has opened is shut again, if it can be.
    await remoteOf({ ...to, space: came.space }, { token }, edges.send)
      .leave()
      .catch(() => {});
    throw new Refusal(came.space === space ? 'teamOtherMember' : 'teamOtherSpace');
  });
}

/** What was pasted: a whole invitation to this space on this server, or the code of one. */
function invitationTo(joined: JoinedSpace, text: string): Invitation {
  const whole = readInvitation(text);
  const isHere = whole?.space === joined.id && whole.url === joined.url;
  // What waits here goes to the server that it was written for, and to no other.
  if (whole && !isHere) throw new Refusal('teamOtherSpace');
  const found = whole ?? soundInvitation({ ...serverOf(joined), code: text.trim() });
  if (!found || /\s/.test(found.code)) throw new Refusal('teamBadInvitation');
  return found;
}

function serverOf({ url, key, id }: JoinedSpace): Omit<Invitation, 'code'> {
  return { url, key, space: id };
}

function comeIn(
  context: Context,
  space: string,
  secret: SpaceSecret,
  change: Partial<JoinedSpace>,
): Promise<void> {
  return record(context, async (writes) => {
    await spaceNamed(writes, space);
    await putSpaceSecret(writes, space, secret);
    await forgetTokenToJoin(writes, space);
    await changeSpace(writes, space, change);
    await changeState(writes, space, { trouble: null, failures: 0, until: 0 });
  });
}
