import { Refusal } from '@/lib/domain/refusal';
import type { IdentityProvider } from '@/lib/domain/space';
import type { EnrolmentAnswer } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { peopleBook } from '@/lib/services/people-book';
import { read, record } from '@/lib/store/transaction';
import { type Invitation, serverAddress, soundInvitation } from '@/lib/sync/invitation-link';
import { join } from './join';
import type { JoinAnswer } from './joining';
import type { SharingEdges } from './remotes';
import { signIn } from './sign-in';
import { spacesOf, TEAM_TOUCHED } from './spaces';

/** A code that was not accepted is tried again this rarely, in case the administrator has mended it. */
const REFUSED_MS = 24 * 60 * 60_000;
const OFFLINE_MS = 5 * 60_000;

/** A space as a policy names it; `provider` is where its people sign in, null where the code alone lets them in. */
export interface PolicySpace extends Invitation {
  provider: IdentityProvider | null;
}

/**
 * The space in the organisation's policy: `team: { url, key?, space, code, issuer?, client? }`; null without one that
 * is sound as a whole: half a provider must not become a door without one.
 */
export function spaceOfPolicy(policy: unknown): PolicySpace | null {
  const team = ((policy as { team?: unknown } | null)?.team ?? {}) as Record<string, unknown>;
  const textOf = (name: string) => (typeof team[name] === 'string' ? (team[name] as string).trim() : '');
  const [url, space, code] = [textOf('url'), textOf('space'), textOf('code')];
  const [issuer, client] = [textOf('issuer'), textOf('client')];
  const invitation = soundInvitation({ url, key: textOf('key') || null, space, code });
  if (!invitation) return null;
  if (issuer === '' && client === '') return { ...invitation, provider: null };
  return serverAddress(issuer) && client !== '' ? { ...invitation, provider: { issuer, client } } : null;
}

/** The space that the organisation's policy names, while it is not joined. */
export async function readEnrolment(context: Context, edges: SharingEdges): Promise<EnrolmentAnswer | null> {
  const named = spaceOfPolicy(await edges.policy());
  if (!named) return null;
  return read(context, async (reads) => {
    if ((await spacesOf(reads)).some(({ id }) => id === named.space)) return null;
    const { me } = await peopleBook(reads);
    const known = await reads.fact('enrolment');
    const tried = known?.code === named.code ? known.state : 'joining';
    const bySignIn = named.provider !== null;
    const state = !me ? 'needsName' : bySignIn ? 'needsSignIn' : tried;
    return { url: named.url, space: named.space, bySignIn, state };
  });
}

/**
 * Joins the space that the organisation's policy names, under this name where nobody has said who is at this browser.
 * Throws `notFound`, and as `join` and `signIn`.
 */
export async function enrol(
  context: Context,
  edges: SharingEdges,
  { name }: { name: string | null },
): Promise<JoinAnswer> {
  const named = spaceOfPolicy(await edges.policy());
  if (!named) throw new Refusal('notFound');
  const { provider, ...invitation } = named;
  const demand = { invitation, name: name ?? '', share: false };
  return provider
    ? signIn(context, edges, { ...demand, ...provider }, true)
    : join(context, edges, demand, true);
}

/**
 * The same by itself, once somebody has said who is at this browser; no window to sign in opens unasked. True when the
 * space was joined just then.
 */
export async function enrolByItself(context: Context, edges: SharingEdges): Promise<boolean> {
  const named = spaceOfPolicy(await edges.policy());
  if (!named || named.provider) return false;
  const { name, isJoined, known } = await read(context, async (reads) => ({
    name: (await peopleBook(reads)).me?.name ?? null,
    isJoined: (await spacesOf(reads)).some(({ id }) => id === named.space),
    known: await reads.fact('enrolment'),
  }));
  const isResting = known?.code === named.code && known.until > context.now();
  if (name === null || isJoined || isResting) return false;
  try {
    await enrol(context, edges, { name });
    return true;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    const isOffline = ['teamOffline', 'teamSlow', 'teamBusy', 'teamServerFailed'].includes(failure.code);
    await record(context, async (writes) => {
      await writes.keep('enrolment', {
        state: isOffline ? 'offline' : 'failed',
        code: named.code,
        until: context.now() + (isOffline ? OFFLINE_MS : REFUSED_MS),
      });
      writes.touch(TEAM_TOUCHED);
    });
    return false;
  }
}
