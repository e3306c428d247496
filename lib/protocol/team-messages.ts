/** The messages of team sharing, a part of the one list in `messages.ts`. */
import * as v from 'valibot';
import {
  type RefusedAnswer,
  ROLES,
  type Role,
  type ScopeAnswer,
  type SpaceFigures,
  type SpacePeople,
  type TeamAnswer,
} from '@/lib/domain/team';
import { message, SURFACE, type Undoable } from './message';
import * as shape from './shapes';

/** A space's id, as its server checks it. */
const space = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const role = v.picklist(ROLES);
const name = v.pipe(shape.line, v.trim(), v.minLength(1), v.maxLength(80));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000));
const code = v.pipe(v.string(), v.minLength(32), v.maxLength(200));

/** An invitation as it is pasted, or its parts as they are typed in. */
const invitation = v.union([
  v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
  v.object({ url: shape.typedAddress, key: v.nullable(v.pipe(v.string(), v.maxLength(2_000))), space, code }),
]);

/** Refused, each of them that asks the server: `team…`, which says why the server was not reached or did not do it. */
export const TEAM_MESSAGES = {
  /** Query: the spaces that are joined, and how sharing goes. The bell names `team` when it changes. */
  'team.read': message<TeamAnswer>()(SURFACE, v.object({})),
  /**
   * Command: joins a space by an invitation, or a device to a member by a pairing. `share`: what is here, and belongs
   * to no other space, is shared there. Refused: `teamBadInvitation`, `teamJoinedAlready`, and as the server says.
   */
  'team.join': message<{ space: string; role: Role }>()(
    SURFACE,
    v.object({ invitation, name, share: v.boolean() }),
  ),
  /**
   * Command: joins the space that the organisation's policy names, by signing in where it names a provider; under this
   * name where nobody has said who is at this browser. Refused: `notFound`.
   */
  'team.enrol': message<{ space: string; role: Role }>()(SURFACE, v.object({ name: v.nullable(name) })),
  /**
   * Command: joins a space as a member whom the organisation's identity provider knows. `issuer` is the provider's
   * address, `client` the id under which it knows Throughline.
   */
  'team.signIn': message<{ space: string; role: Role }>()(
    SURFACE,
    v.object({
      invitation,
      issuer: shape.typedAddress,
      client: v.pipe(shape.line, v.minLength(1)),
      name,
      share: v.boolean(),
    }),
  ),
  /**
   * Command: signs in again at the provider through which a space was joined, once that sign-in is over; all that waits
   * is sent then. Refused: `notFound`, `teamSignIn`, `teamOtherMember`.
   */
  'team.signInAgain': message<null>()(SURFACE, v.object({ space })),
  /**
   * Command: lets this browser in again where the server does not know it any more, by another invitation or pairing,
   * or by its code alone. Refused: `notFound`, `teamBadInvitation`, `teamOtherSpace`, `teamOtherMember`.
   */
  'team.joinAgain': message<null>()(
    SURFACE,
    v.object({ space, invitation: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4_000)) }),
  ),
  /** Command: leaves a space; what came from it is kept as the person's own, or wiped. Refused: `teamByPolicy`. */
  'team.leave': message<null>()(SURFACE, v.object({ space, what: v.picklist(['keep', 'wipe']) })),
  /** Command: sends and receives at once; answers when that is done, whatever came of it: `team.read` says. */
  'team.syncNow': message<null>()(SURFACE, v.object({ space: v.nullable(space) })),
  /** Command: says whether what is made here, and belongs to no other space, is shared there; one space at most. */
  'team.takeNew': message<null>()(SURFACE, v.object({ space, on: v.boolean() })),

  /** Query: members, devices, teams and invitations, asked of the server. */
  'team.people': message<SpacePeople>()(SURFACE, v.object({ space })),
  /** Command: invites; `person` names whom they become here, `team` a team that they join at once. */
  'team.invite': message<{ id: string; link: string; until: number }>()(
    SURFACE,
    v.object({ space, role, uses: count, person: v.nullable(shape.id), team: v.nullable(shape.id) }),
  ),
  'team.cancelInvitation': message<null>()(SURFACE, v.object({ space, id: shape.id })),
  /** Command: a link for another browser of the same person, good once and for ten minutes. */
  'team.pair': message<{ link: string; until: number }>()(SURFACE, v.object({ space })),
  'team.setMember': message<null>()(
    SURFACE,
    v.object({ space, member: shape.id, role, off: v.boolean(), name }),
  ),
  'team.revokeDevice': message<null>()(SURFACE, v.object({ space, device: shape.id })),
  /** Command: makes a team or changes it. `team` is its short name, small letters, digits and `-`. */
  'team.setTeam': message<null>()(
    SURFACE,
    v.object({
      space,
      team: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
      name,
      open: v.boolean(),
      members: v.pipe(v.array(shape.id), v.maxLength(5_000)),
    }),
  ),
  /** Command: names a space, and says whether titles of tasks are shared in it. */
  'team.setSpace': message<null>()(SURFACE, v.object({ space, name, titles: v.boolean() })),

  /** Query: the scopes of a space that are followed, and the teams and containers that could be. */
  'team.scopes': message<ScopeAnswer[]>()(SURFACE, v.object({ space })),
  /** Command: follows a scope for good, or no more than its use asks for. */
  'team.pin': message<null>()(
    SURFACE,
    v.object({ space, scope: v.pipe(v.string(), v.minLength(1), v.maxLength(300)), pinned: v.boolean() }),
  ),
  /** Query: what a server counts over everything, here or not; null while it was never reached. */
  'team.figures': message<SpaceFigures | null>()(SURFACE, v.object({ space })),

  /** Query: changes that a server did not take, the latest first. */
  'team.refused': message<RefusedAnswer[]>()(SURFACE, v.object({})),
  /** Command: puts refused changes away; with null all of them. */
  'team.dismissRefused': message<null>()(
    SURFACE,
    v.object({ ids: v.nullable(v.pipe(v.array(shape.id), v.maxLength(200))) }),
  ),
  /** Command: keeps a refused objective, with what was refused under it, as the person's own. Refused: `notFound`. */
  'team.keepRefused': message<Undoable>()(SURFACE, v.object({ id: shape.id })),
} as const;
