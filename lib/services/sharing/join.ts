import { Refusal } from '@/lib/domain/refusal';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Role } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { peopleBook } from '@/lib/services/people-book';
import { follow } from '@/lib/store/cursors';
import { putSpaceSecret, type SpaceSecret, spaceSecretOf } from '@/lib/store/secrets';
import { nodeOf, record } from '@/lib/store/transaction';
import { type Invitation, readInvitation, soundInvitation } from '@/lib/sync/invitation-link';
import { type Remote, RemoteFailure, remoteOf } from '@/lib/sync/remote';
import { scopeIn } from '@/lib/sync/scope';
import { base64url, codeIn, findProvider, proofOf, redeemed, signInAddress } from '@/lib/sync/sign-in';
import { refusing, type SharingEdges } from './remotes';
import { changeState, spacesOf, TEAM_TOUCHED } from './spaces';

/** How a space is joined. */
export interface JoinDemand {
  /** As it was pasted, or its parts. */
  invitation: string | Invitation;
  /** Who the person is, where nobody has said yet who is at this browser. */
  name: string;
  /** Whether what is here, and belongs to no other space, is shared there. */
  share: boolean;
}

/** Where a space is joined, and how far the person's part in it goes. */
export interface JoinAnswer {
  space: string;
  role: Role;
}

const TOKEN_BYTES = 32;

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
  const to = parts(invitation);
  const who = await introduce(context, to, base64url(edges.secret(TOKEN_BYTES)));
  const joined = await refusing(() =>
    askToJoin(edges, to, { ...who, name: who.name ?? name, label: edges.label }),
  );
  return settleIn(context, to, { token: who.token }, who, joined, { name, share, byPolicy, auth: 'device' });
}

/** The same as somebody whom the organisation's identity provider knows. Throws `teamSignIn` besides. */
export async function signIn(
  context: Context,
  edges: SharingEdges,
  { issuer, client, ...demand }: JoinDemand & { issuer: string; client: string },
): Promise<JoinAnswer> {
  const to = parts(demand.invitation);
  const who = await introduce(context, to, base64url(edges.secret(TOKEN_BYTES)));
  return refusing(async () => {
    const provider = await findProvider(issuer, edges.send);
    const { verifier, challenge } = await proofOf(edges.secret(TOKEN_BYTES));
    const state = base64url(edges.secret(16));
    const back = edges.signedInAt();
    const cameBackTo = await edges.signIn(signInAddress(provider, { client, challenge, state, back }));
    const code = codeIn(cameBackTo, state);
    const secret = await redeemed(provider, { client, code, verifier, back }, edges.send, context.now());
    const joined = await remoteOf(to, { bearer: secret.bearer }, edges.send).join({
      secret: to.code,
      token: null,
      ...{ person: who.person, name: who.name ?? demand.name, label: edges.label, node: who.node },
    });
    return settleIn(context, to, secret, who, joined, { ...demand, byPolicy: false, auth: 'identity' });
  });
}

function parts(invitation: string | Invitation): Invitation {
  const read = typeof invitation === 'string' ? readInvitation(invitation) : soundInvitation(invitation);
  if (!read) throw new Refusal('teamBadInvitation');
  return read;
}

interface Who {
  person: string;
  /** Null: nobody has said yet who is at this browser. */
  name: string | null;
  node: string;
  token: string;
}

/** The token is kept before it is told: who joins again after an answer was lost has it still. */
function introduce(context: Context, to: Invitation, fresh: string): Promise<Who> {
  return record(context, async (writes) => {
    if ((await spacesOf(writes)).some(({ id }) => id === to.space)) throw new Refusal('teamJoinedAlready');
    const { me } = await peopleBook(writes);
    const before = await spaceSecretOf(writes, joining(to.space));
    const token = before && 'token' in before ? before.token : fresh;
    await putSpaceSecret(writes, joining(to.space), { token });
    return {
      person: me?.id ?? context.newId(),
      name: me?.name ?? null,
      node: await nodeOf(writes),
      token,
    };
  });
}

function joining(space: string): string {
  return `${space} joining`;
}

type Joined = Awaited<ReturnType<Remote['join']>>;

/** What a server says against a join that it has already granted, or what keeps its answer from coming. */
const PERHAPS_IN = new Set(['offline', 'slow', 'unknown-invitation', 'already-a-member']);

async function askToJoin(
  edges: SharingEdges,
  to: Invitation,
  who: { person: string; name: string; label: string; node: string; token: string },
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

async function settleIn(
  context: Context,
  to: Invitation,
  secret: SpaceSecret,
  who: Who,
  joined: Joined,
  how: { name: string; share: boolean; byPolicy: boolean; auth: JoinedSpace['auth'] },
): Promise<JoinAnswer> {
  await record(context, async (writes) => {
    const { me } = await peopleBook(writes);
    // A further browser of a person takes their Person over; where somebody is known here already, both ids mean them.
    const here = me?.id ?? joined.person;
    if (!me) {
      const known = await writes.get('person', here);
      await writes.put('person', here, {
        name: known?.name ?? who.name ?? how.name,
        accounts: known?.accounts ?? [],
        me: true,
      });
    }
    const before = await spacesOf(writes);
    const space: JoinedSpace = {
      ...{ id: joined.space, url: to.url, key: to.key, name: joined.space, epoch: '', titles: false },
      ...{ member: joined.member, role: joined.role, teams: [], here, there: joined.person },
      ...{ takesNew: how.share, byPolicy: how.byPolicy, auth: how.auth, people: [], anew: true },
      ...(me && me.scope !== 'own' ? { people: [me.id] } : {}),
    };
    const others = before.map((one) => (how.share ? { ...one, takesNew: false } : one));
    await writes.keep('spaces', [...others, space]);
    await putSpaceSecret(writes, space.id, secret);
    await putSpaceSecret(writes, joining(to.space), null);
    await follow(writes, scopeIn(space.id, 'org'), context.now());
    await changeState(writes, space.id, {});
    writes.touch(TEAM_TOUCHED);
  });
  return { space: joined.space, role: joined.role };
}
