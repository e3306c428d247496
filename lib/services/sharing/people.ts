import type { Role, SpacePeople } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { nodeOf, record } from '@/lib/store/transaction';
import { invitationLink } from '@/lib/sync/invitation-link';
import { swapped } from '@/lib/sync/people';
import type { Remote } from '@/lib/sync/remote';
import { teamOf, teamScope } from '@/lib/sync/scope';
import { base64url } from '@/lib/sync/sign-in';
import { askServer, type SharingEdges } from './remotes';
import { changeSpace, TEAM_TOUCHED } from './spaces';

const SECRET_BYTES = 32;

/** Who is in a space, as its server says. Throws a Refusal that says why it was not reached. */
export async function readSpacePeople(
  context: Context,
  edges: SharingEdges,
  { space }: { space: string },
): Promise<SpacePeople> {
  const node = await record(context, nodeOf);
  return askServer(context, edges, space, async (remote, joined) => {
    const { members, teams, invitations } = await remote.members();
    return {
      members: members.map(({ devices, person, ...member }) => ({
        ...member,
        person: person === null ? null : swapped(person, joined),
        isMe: member.member === joined.member,
        devices: devices.map(({ node: made, ...device }) => ({ ...device, isThis: made === node })),
      })),
      teams: teams.map((team) => ({ ...team, id: teamOf(team.id) ?? team.id })),
      invitations: invitations.map((one) => ({
        ...one,
        person: one.person && swapped(one.person, joined),
        team: one.team && teamOf(one.team),
      })),
    };
  });
}

/** Invites; the link holds a secret that nobody else ever sees. */
export function invite(
  context: Context,
  edges: SharingEdges,
  demand: { space: string; role: Role; uses: number; person: string | null; team: string | null },
): Promise<{ id: string; link: string; until: number }> {
  const { space, ...args } = demand;
  return askServer(context, edges, space, async (remote, joined) => {
    const secret = base64url(edges.secret(SECRET_BYTES));
    const person = args.person && swapped(args.person, joined);
    const team = args.team && teamScope(args.team);
    const invited = await remote.invite({ ...args, person, team, secret });
    const link = invitationLink({ url: joined.url, key: joined.key, space, code: secret });
    await record(context, async (writes) => writes.touch(TEAM_TOUCHED));
    return { ...invited, link };
  });
}

/** A link for a further browser of the same person. */
export function pair(
  context: Context,
  edges: SharingEdges,
  { space }: { space: string },
): Promise<{ link: string; until: number }> {
  return askServer(context, edges, space, async (remote, joined) => {
    const secret = base64url(edges.secret(SECRET_BYTES));
    const { until } = await remote.pair(secret);
    return { until, link: invitationLink({ url: joined.url, key: joined.key, space, code: secret }) };
  });
}

/** Carries a change out on a space's server, as an admin may, or a person for their own devices. */
export async function changeOnServer<Args>(
  context: Context,
  edges: SharingEdges,
  { space, ...args }: Args & { space: string },
  change: (remote: Remote, args: Omit<Args & { space: string }, 'space'>) => Promise<unknown>,
): Promise<void> {
  await askServer(context, edges, space, (remote) => change(remote, args));
  await record(context, async (writes) => writes.touch(TEAM_TOUCHED));
}

/** Makes a team, or changes it. */
export function setTeam(
  context: Context,
  edges: SharingEdges,
  demand: { space: string; team: string; name: string; open: boolean; members: string[] },
): Promise<void> {
  return changeOnServer(context, edges, demand, (remote, { team, ...args }) =>
    remote.setTeam({ ...args, team: teamScope(team) }),
  );
}

/** Names a space, and says whether titles are shared in it. */
export async function setSpace(
  context: Context,
  edges: SharingEdges,
  { space, name, titles }: { space: string; name: string; titles: boolean },
): Promise<void> {
  await askServer(context, edges, space, (remote) => remote.setSpace({ name, titles }));
  // Titles are told, or not any more, once the server has said so to each member.
  await record(context, (writes) => changeSpace(writes, space, { name }));
}
