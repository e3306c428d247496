import type { RefusalCode } from '@/lib/domain/refusal';
import { Refusal } from '@/lib/domain/refusal';
import { type JoinedSpace, NOT_YET_SHARED, type SharingState } from '@/lib/domain/space';
import type { Reader } from '@/lib/store/reader';
import type { Writer } from '@/lib/store/writer';
import type { RemoteFailure } from '@/lib/sync/call-server';

/** What the bell names when spaces, their state or refusals change. */
export const TEAM_TOUCHED = 'team';

/** The spaces that are joined. */
export async function spacesOf(reads: Reader): Promise<JoinedSpace[]> {
  return (await reads.fact('spaces')) ?? [];
}

/** The space of that id. Throws `notFound`. */
export async function spaceNamed(reads: Reader, id: string): Promise<JoinedSpace> {
  const found = (await spacesOf(reads)).find((space) => space.id === id);
  if (!found) throw new Refusal('notFound');
  return found;
}

/** Changes what is kept of a space; nothing happens when it was left meanwhile. */
export async function changeSpace(writes: Writer, id: string, change: Partial<JoinedSpace>): Promise<void> {
  const spaces = await spacesOf(writes);
  await writes.keep(
    'spaces',
    spaces.map((space) => (space.id === id ? { ...space, ...change } : space)),
  );
  writes.touch(TEAM_TOUCHED);
}

/** How sharing goes in a space. */
export async function stateOf(reads: Reader, id: string): Promise<SharingState> {
  return { ...NOT_YET_SHARED, ...(await reads.fact('sharing'))?.[id] };
}

/** Changes how sharing goes in a space. */
export async function changeState(writes: Writer, id: string, change: Partial<SharingState>): Promise<void> {
  await writes.keep('sharing', {
    ...(await writes.fact('sharing')),
    [id]: { ...(await stateOf(writes, id)), ...change },
  });
  writes.touch(TEAM_TOUCHED);
}

const REFUSALS: Record<string, RefusalCode> = {
  offline: 'teamOffline',
  slow: 'teamSlow',
  busy: 'teamBusy',
  serverFailed: 'teamServerFailed',
  noServer: 'teamNoServer',
  otherVersion: 'teamOtherVersion',
  signedOut: 'teamSignIn',
  'not-a-member': 'teamNotAMember',
  viewer: 'teamViewer',
  'not-allowed': 'teamNotAllowed',
  'no-such-scope': 'teamNotAllowed',
  'unknown-invitation': 'teamUnknownInvitation',
  'already-a-member': 'teamAlreadyMember',
  'person-taken': 'teamPersonTaken',
  'last-admin': 'teamLastAdmin',
  quota: 'teamQuota',
};

/** A server's failure as a Refusal that a person can be told. */
export function asRefusal(failure: RemoteFailure): Refusal {
  return new Refusal(REFUSALS[failure.code] ?? 'teamRefusedRequest');
}
