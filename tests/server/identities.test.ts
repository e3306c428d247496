import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret } from './harness/calls.ts';
import { signed } from './harness/jwt.ts';
import { type Device, join, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';

describe.each(ENGINES)('who signs in at the identity provider, on %s', (engine) => {
  let server: Server;
  let ada: Device;

  beforeAll(async () => {
    server = await startServer({ engine });
    ada = await openSpace(server);
  });
  afterAll(() => server?.stop());

  it('is the same member with every JWT of theirs, and another with that of another issuer', async () => {
    const secret = newSecret();
    await ada.ask('invite', { secret, role: 'member', uses: 5 });
    const ben = await join(server, secret, 'ben', { jwt: await signed({ iss: 'one', sub: '1' }) });
    const later = await join(server, secret, 'ben', {
      jwt: await signed({ iss: 'one', sub: '1', later: true }),
    });
    const cleo = await join(server, secret, 'cleo', { jwt: await signed({ iss: 'two', sub: '1' }) });

    expect(later.member).toBe(ben.member);
    expect(cleo.member).not.toBe(ben.member);
    expect(await later.ask('hello')).toMatchObject({ body: { me: { member: ben.member, person: 'ben' } } });
  });
});
