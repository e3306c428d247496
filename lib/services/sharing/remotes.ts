import type { JoinedSpace } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { putSpaceSecret, type SpaceSecret, spaceSecretOf } from '@/lib/store/secrets';
import { read, record } from '@/lib/store/transaction';
import { type Credential, RemoteFailure, type Send } from '@/lib/sync/call-server';
import { type Remote, remoteOf } from '@/lib/sync/remote';
import { renewed } from '@/lib/sync/sign-in';
import { asRefusal, spaceNamed } from './spaces';

/** What sharing needs besides the data. */
export interface SharingEdges {
  send: Send;
  /** From 0 to 1. */
  random(): number;
  /** Fresh bytes that nobody can guess. */
  secret(bytes: number): Uint8Array;
  /** What this browser is called among a person's devices. */
  label: string;
  /** The fields of an arriving document that are sound, or null. */
  sound(kind: string, id: string, fields: unknown): Record<string, unknown> | null;
  /** Lets the person sign in at an address; answers where the browser came back to. */
  signIn(address: string): Promise<string>;
  /** Where the identity provider sends the browser back to. */
  signedInAt(): string;
  /** Whether the person lets the browser send what a space is told. */
  mayShare(): Promise<boolean>;
  /** What the organisation's policy says, unchecked; null without one. */
  policy(): Promise<unknown>;
}

/** A sign-in that runs out within so many ms is renewed before it is used. */
const SOON_MS = 60_000;

/** The server of a space that is joined, with what proves who we are. Throws RemoteFailure `signedOut`. */
export async function remoteFor(context: Context, edges: SharingEdges, space: JoinedSpace): Promise<Remote> {
  const secret = await read(context, (reads) => spaceSecretOf(reads, space.id));
  if (!secret) throw new RemoteFailure('signedOut');
  return remoteOf(
    { ...space, space: space.id },
    await credentialOf(context, edges, space, secret),
    edges.send,
  );
}

/** Asks a space's server on a person's behalf. Throws a Refusal that says why it was not done. */
export async function askServer<T>(
  context: Context,
  edges: SharingEdges,
  space: string,
  work: (remote: Remote, space: JoinedSpace) => Promise<T>,
): Promise<T> {
  const joined = await read(context, (reads) => spaceNamed(reads, space));
  return refusing(async () => work(await remoteFor(context, edges, joined), joined));
}

/** The same for any call: what the server says against it becomes a Refusal. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw failure instanceof RemoteFailure ? asRefusal(failure) : failure;
  }
}

async function credentialOf(
  context: Context,
  edges: SharingEdges,
  { id }: JoinedSpace,
  secret: SpaceSecret,
): Promise<Credential> {
  if ('token' in secret) return secret;
  if (secret.until > context.now() + SOON_MS) return { bearer: secret.bearer };
  const fresh = await renewed(secret, edges.send, context.now());
  await record(context, (writes) => putSpaceSecret(writes, id, fresh));
  return { bearer: fresh.bearer };
}
