import { Refusal } from '@/lib/domain/refusal';
import type { IdentityProvider, JoinedSpace } from '@/lib/domain/space';
import type { Role } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { peopleBook } from '@/lib/services/people-book';
import { follow } from '@/lib/store/cursors';
import { putSpaceSecret, type SpaceSecret, spaceSecretOf } from '@/lib/store/secrets';
import { nodeOf, record } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { type Invitation, readInvitation, soundInvitation } from '@/lib/sync/invitation-link';
import type { Remote } from '@/lib/sync/remote';
import { scopeIn } from '@/lib/sync/scope';
import { base64url } from '@/lib/sync/sign-in';
import type { SharingEdges } from './remotes';
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

/** The invitation that was pasted or typed in. Throws `teamBadInvitation`. */
export function invitationIn(invitation: string | Invitation): Invitation {
  const read = typeof invitation === 'string' ? readInvitation(invitation) : soundInvitation(invitation);
  if (!read) throw new Refusal('teamBadInvitation');
  return read;
}

/** Nothing is told to a server before the person has let the browser do so. Throws `teamConsent`. */
export async function needConsent(
  { mayShare }: Pick<SharingEdges, 'mayShare'>,
  byPolicy: boolean,
): Promise<void> {
  if (!byPolicy && !(await mayShare())) throw new Refusal('teamConsent');
}

/** Who joins, and the token of this browser. */
export interface Who {
  person: string;
  /** Null: nobody has said yet who is at this browser. */
  name: string | null;
  node: string;
  token: string;
}

/**
 * Who joins. The token is kept before it is told: who joins again after an answer was lost has it still. Throws
 * `teamJoinedAlready`.
 */
export function introduce(context: Context, edges: SharingEdges, to: Invitation): Promise<Who> {
  return record(context, async (writes) => {
    if ((await spacesOf(writes)).some(({ id }) => id === to.space)) throw new Refusal('teamJoinedAlready');
    const { me } = await peopleBook(writes);
    return {
      person: me?.id ?? context.newId(),
      name: me?.name ?? null,
      node: await nodeOf(writes),
      token: await tokenToJoin(writes, edges, to.space),
    };
  });
}

/** The token with which a space is being joined, kept before it is told. */
export async function tokenToJoin(
  writes: Writer,
  edges: Pick<SharingEdges, 'secret'>,
  space: string,
): Promise<string> {
  const before = await spaceSecretOf(writes, joining(space));
  const token = before && 'token' in before ? before.token : base64url(edges.secret(TOKEN_BYTES));
  await putSpaceSecret(writes, joining(space), { token });
  return token;
}

/** The token has become what opens the space, or is good for nothing: the next join takes another one. */
export function forgetTokenToJoin(writes: Writer, space: string): Promise<void> {
  return putSpaceSecret(writes, joining(space), null);
}

function joining(space: string): string {
  return `${space} joining`;
}

/** What a server answers to whom it lets in. */
export type Joined = Awaited<ReturnType<Remote['join']>>;

/** Keeps a space that has let this browser in; everything is sent and received from then on. */
export async function settleIn(
  context: Context,
  to: Invitation,
  secret: SpaceSecret,
  who: Who,
  joined: Joined,
  how: { name: string; share: boolean; byPolicy: boolean; provider: IdentityProvider | null },
): Promise<JoinAnswer> {
  await record(context, async (writes) => {
    const before = await spacesOf(writes);
    // Asked twice at once, as by a policy that is told twice: both were let in by the same token.
    if (before.some(({ id }) => id === joined.space)) return;
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
    const space: JoinedSpace = {
      ...{ id: joined.space, url: to.url, key: to.key, name: joined.space, epoch: '', titles: false },
      ...{ member: joined.member, role: joined.role, teams: [], here, there: joined.person },
      ...{ takesNew: how.share, byPolicy: how.byPolicy, containers: [], anew: true },
      auth: how.provider ? 'identity' : 'device',
      ...(how.provider && { provider: how.provider }),
      people: me && me.scope !== 'own' ? [me.id] : [],
    };
    const others = before.map((one) => (how.share ? { ...one, takesNew: false } : one));
    await writes.keep('spaces', [...others, space]);
    await putSpaceSecret(writes, space.id, secret);
    await forgetTokenToJoin(writes, to.space);
    await follow(writes, scopeIn(space.id, 'org'), context.now());
    await changeState(writes, space.id, {});
    writes.touch(TEAM_TOUCHED);
  });
  return { space: joined.space, role: joined.role };
}
