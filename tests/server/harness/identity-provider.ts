import { createHash, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

/** A request that may be the provider's. */
export interface Asked {
  method: string;
  url: URL;
  body: string;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An organisation's identity provider as OpenID Connect and RFC 7636 describe it, for a client without a secret. */
export interface IdentityProvider {
  issuer: string;
  /** The id under which it knows Throughline; its JWTs are for this audience. */
  client: string;
  /** What a server verifies its JWTs with. */
  keys: JSONWebKeySet;
  /** Who stands at its door: signs in next. */
  account: string;
  /** Every grant it was asked for, in order. */
  asked: string[];
  /** From then on nothing that was given renews a sign-in. */
  endSessions(): void;
  /** Answers what is asked of its host; null for another one. */
  answer(request: Asked): Promise<Answered | null>;
}

interface Grant {
  account: string;
  challenge: string;
  back: string;
}

/**
 * Starts a provider that gives JWTs good for `seconds`. `back` is where it lets browsers come back to; whoever asks for
 * another place is refused.
 */
export async function startIdentityProvider({
  issuer = 'https://login.acme.test',
  seconds = 3_600,
  back = /^https:\/\/[a-p]{32}\.chromiumapp\.org\/$/,
}: {
  issuer?: string;
  seconds?: number;
  back?: RegExp;
} = {}): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Grant>();
  const sessions = new Map<string, string>();

  const provider: IdentityProvider = {
    issuer,
    client: 'throughline',
    keys: { keys: [key] },
    account: 'ada',
    asked: [],
    endSessions: () => sessions.clear(),
    async answer({ method, url, body }) {
      if (url.origin !== issuer) return null;
      switch (`${method} ${url.pathname}`) {
        case 'GET /.well-known/openid-configuration':
          return told({
            ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
            jwks_uri: `${issuer}/keys`,
          });
        case 'GET /keys':
          return told(provider.keys);
        case 'GET /authorize':
          return wrongIn(url) ?? door(url);
        case 'POST /authorize':
          return wrongIn(url) ?? letIn(url);
        case 'POST /token':
          return give(new URLSearchParams(body));
        default:
          return page(404, 'Not here');
      }
    },
  };
  return provider;

  function wrongIn({ searchParams }: URL): Answered | null {
    const wanted = {
      ...{ response_type: 'code', client_id: provider.client, code_challenge_method: 'S256' },
    };
    const wrong = Object.entries(wanted).find(([name, value]) => searchParams.get(name) !== value);
    if (wrong) return page(400, `${wrong[0]} is wrong`);
    if (!back.test(searchParams.get('redirect_uri') ?? '')) return page(400, 'redirect_uri is not known');
    const scopes = searchParams.get('scope')?.split(' ') ?? [];
    return scopes.includes('openid') && searchParams.get('code_challenge') ? null : page(400, 'not OpenID');
  }

  function door({ search }: URL): Answered {
    return page(
      200,
      `<form method="post" action="/authorize${search.replaceAll('&', '&amp;')}">
        <button>Sign in as ${provider.account}</button>
      </form>`,
    );
  }

  function letIn({ searchParams }: URL): Answered {
    const code = secret();
    const [redirect, challenge] = [searchParams.get('redirect_uri'), searchParams.get('code_challenge')];
    codes.set(code, { account: provider.account, challenge: challenge ?? '', back: redirect ?? '' });
    const location = new URL(redirect ?? '');
    location.searchParams.set('code', code);
    location.searchParams.set('state', searchParams.get('state') ?? '');
    return { status: 302, headers: { location: location.href }, body: '' };
  }

  async function give(asked: URLSearchParams): Promise<Answered> {
    const grant = asked.get('grant_type') ?? '';
    provider.asked.push(grant);
    const account = asked.get('client_id') === provider.client ? accountOf(grant, asked) : null;
    if (account === null) return told({ error: 'invalid_grant' }, 400);
    const refresh = secret();
    sessions.set(refresh, account);
    return told({
      // Good longer than the JWT, as some providers' are.
      ...{ access_token: secret(), token_type: 'Bearer', expires_in: 10 * seconds, refresh_token: refresh },
      id_token: await new SignJWT({ role: 'authenticated' })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid })
        .setIssuer(issuer)
        .setSubject(account)
        .setAudience(provider.client)
        .setIssuedAt()
        .setExpirationTime(`${seconds} s`)
        .sign(privateKey),
    });
  }

  /** Whose sign-in a code or a refresh token is; each is good once. */
  function accountOf(grant: string, asked: URLSearchParams): string | null {
    if (grant === 'refresh_token') {
      const refresh = asked.get('refresh_token') ?? '';
      const account = sessions.get(refresh) ?? null;
      sessions.delete(refresh);
      return account;
    }
    const code = asked.get('code') ?? '';
    const found = codes.get(code);
    codes.delete(code);
    const proof = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const isTheirs = found?.challenge === proof && found.back === asked.get('redirect_uri');
    return grant === 'authorization_code' && isTheirs ? found.account : null;
  }
}

/** Signs in as a person does who presses the only button; answers where the browser is sent back to. */
export async function pressSignIn(provider: IdentityProvider, address: string): Promise<string> {
  const url = new URL(address);
  const shown = await provider.answer({ method: 'GET', url, body: '' });
  if (shown?.status !== 200) throw new Error(`No door: ${shown?.body}`);
  const sent = await provider.answer({ method: 'POST', url, body: '' });
  return sent?.headers.location ?? '';
}

/** As providers let pages of every origin ask for their tokens, which is what a client without a server needs. */
function told(body: unknown, status = 200): Answered {
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  return { status, headers, body: JSON.stringify(body) };
}

function page(status: number, body: string): Answered {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>Sign in</title>${body}`,
  };
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
