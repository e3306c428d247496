import type { IdentityProvider } from '@/lib/domain/space';
import type { Context } from '@/lib/services/context';
import { remoteOf } from '@/lib/sync/remote';
import {
  base64url,
  codeIn,
  findProvider,
  proofOf,
  redeemed,
  type SignedIn,
  signInAddress,
} from '@/lib/sync/sign-in';
import { introduce, invitationIn, type JoinAnswer, type JoinDemand, needConsent, settleIn } from './joining';
import { refusing, type SharingEdges } from './remotes';

const PROOF_BYTES = 32;
const STATE_BYTES = 16;

/** Joins as somebody whom the organisation's identity provider knows. Throws `teamSignIn`, and as `join`. */
export async function signIn(
  context: Context,
  edges: SharingEdges,
  { issuer, client, ...demand }: JoinDemand & IdentityProvider,
  byPolicy = false,
): Promise<JoinAnswer> {
  const to = invitationIn(demand.invitation);
  await needConsent(edges, byPolicy);
  const who = await introduce(context, edges, to);
  const provider = { issuer, client };
  return refusing(async () => {
    const secret = await signedInAt(context, edges, provider);
    const joined = await remoteOf(to, { bearer: secret.bearer }, edges.send).join({
      secret: to.code,
      token: null,
      ...{ person: who.person, name: who.name ?? demand.name, label: edges.label, node: who.node },
    });
    return settleIn(context, to, secret, who, joined, { ...demand, byPolicy, provider });
  });
}

/** Lets the person sign in at a provider, in its own window. Throws RemoteFailure, `signedOut` if they do not. */
export async function signedInAt(
  context: Context,
  edges: SharingEdges,
  { issuer, client }: IdentityProvider,
): Promise<SignedIn> {
  const provider = await findProvider(issuer, edges.send);
  const { verifier, challenge } = await proofOf(edges.secret(PROOF_BYTES));
  const state = base64url(edges.secret(STATE_BYTES));
  const back = edges.signedInAt();
  const address = signInAddress(provider, { client, challenge, state, back });
  // Who closes the provider's window has not signed in.
  const cameBackTo = await edges.signIn(address).catch(() => '');
  const code = codeIn(cameBackTo, state);
  return redeemed(provider, { client, code, verifier, back }, edges.send, context.now());
}
