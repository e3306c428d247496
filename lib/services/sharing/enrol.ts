import { Refusal } from '@/lib/domain/refusal';
import type { EnrolmentAnswer } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { peopleBook } from '@/lib/services/people-book';
import { read, record } from '@/lib/store/transaction';
import { type Invitation, soundInvitation } from '@/lib/sync/invitation-link';
import { join } from './join';
import type { JoinAnswer } from './joining';
import type { SharingEdges } from './remotes';
import { spacesOf, TEAM_TOUCHED } from './spaces';

/** A code that was not accepted is tried again this rarely, in case the administrator has mended it. */
const REFUSED_MS = 24 * 60 * 60_000;
const OFFLINE_MS = 5 * 60_000;

/** The space in the organisation's policy: `team: { url, key?, space, code }`; null without one that is sound. */
export function spaceOfPolicy(policy: unknown): Invitation | null {
  const { url, key, space, code } = ((policy as { team?: unknown } | null)?.team ?? {}) as Record<
    string,
    unknown
  >;
  const all = [url, space, code];
  if (!all.every((text) => typeof text === 'string')) return null;
  return soundInvitation({
    url: url as string,
    key: typeof key === 'string' ? key : null,
    space: space as string,
    code: code as string,
  });
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
    return { url: named.url, space: named.space, state: me ? tried : 'needsName' };
  });
}

/** Joins the space that the organisation's policy names, under this name. Throws `notFound`, and as `join`. */
export async function enrol(
  context: Context,
  edges: SharingEdges,
  { name }: { name: string },
): Promise<JoinAnswer> {
  const invitation = spaceOfPolicy(await edges.policy());
  if (!invitation) throw new Refusal('notFound');
  return join(context, edges, { invitation, name, share: false }, true);
}

/** The same by itself, once somebody has said who is at this browser. True when the space was joined just then. */
export async function enrolByItself(context: Context, edges: SharingEdges): Promise<boolean> {
  const named = spaceOfPolicy(await edges.policy());
  if (!named) return false;
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
