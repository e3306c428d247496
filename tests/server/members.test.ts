import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, newSecret } from './harness/calls.ts';
import { checkIn, keyResult, objective, pull, push, write } from './harness/documents.ts';
import { admit, type Device, join, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';

interface Members {
  members: {
    member: string;
    person: string;
    role: string;
    off: boolean;
    nodes: string[];
    devices: { id: string }[];
  }[];
  teams: { id: string; members: string[] }[];
  invitations: { id: string; left: number }[];
}

describe.each(ENGINES)('members, devices and teams, on %s', (engine) => {
  let server: Server;
  let ada: Device;

  beforeAll(async () => {
    server = await startServer({ engine });
    ada = await openSpace(server);
  });
  afterAll(() => server?.stop());

  const members = async (asked: Device) => (await asked.ask<Members>('members')).body;

  it('a second device is the same person, and each is revoked alone', async () => {
    const ben = await admit(server, ada, 'member', 'ben');
    const secret = newSecret();
    await ben.ask('pair', { secret });
    const second = await join(server, secret, 'somebody-else');
    expect(second).toMatchObject({ member: ben.member, person: 'ben' });
    await expect(join(server, secret, 'third')).rejects.toThrow('unknown-invitation');

    const mine = (await members(ben)).members.find(({ member }) => member === ben.member);
    expect(mine?.nodes.toSorted()).toEqual([ben.node, second.node].toSorted());
    expect(await ben.ask('revoke_device', { device: mine?.devices[1]?.id })).toMatchObject({ status: 204 });
    expect(await second.ask('hello')).toMatchObject({ status: 403, body: { message: 'not-a-member' } });
    expect(await ben.ask('hello')).toMatchObject({ status: 200 });
    // Whose clocks these were is still to be known.
    expect((await members(ben)).members.find(({ member }) => member === ben.member)?.nodes).toContain(
      second.node,
    );
  });

  it('devices of others and invitations are for admins', async () => {
    const mia = await admit(server, ada, 'member', 'mia');
    await ada.ask('invite', { secret: newSecret(), role: 'viewer', uses: 3 });
    const seen = await members(mia);
    expect(seen.invitations).toEqual([]);
    expect(seen.members.filter(({ devices }) => devices.length > 0).map(({ member }) => member)).toEqual([
      mia.member,
    ]);
    const all = await members(ada);
    expect(all.invitations.map(({ left }) => left)).toEqual([3]);
    const adas = all.members.find(({ member }) => member === ada.member)?.devices[0]?.id;
    expect(await mia.ask('revoke_device', { device: adas })).toMatchObject({
      status: 403,
      body: { message: 'not-allowed' },
    });
    await ada.ask('cancel_invitation', { id: all.invitations[0]?.id });
    expect((await members(ada)).invitations).toEqual([]);
  });

  it('an invitation is used up, names a person, and is not used up by asking again', async () => {
    const secret = newSecret();
    await ada.ask('invite', { secret, role: 'member', uses: 1, person: 'nina' });
    const token = newSecret();
    const first = await join(server, secret, 'whoever', { token });
    expect(first.person).toBe('nina');
    expect((await join(server, secret, 'whoever', { token })).member).toBe(first.member);
    await expect(join(server, secret, 'next')).rejects.toThrow('unknown-invitation');
    // A used invitation is no key to a member's place for a revoked token.
    await first.ask('leave');
    await expect(join(server, secret, 'whoever', { token })).rejects.toThrow('unknown-invitation');
  });

  it('who has no device left is let in again by an admin, as who they were', async () => {
    const rob = await admit(server, ada, 'lead', 'rob');
    await rob.ask('leave');
    const secret = newSecret();
    await ada.ask('invite', { secret, role: 'viewer', uses: 1, person: 'rob' });
    expect((await members(ada)).invitations).toMatchObject([{ person: 'rob', role: 'lead', left: 1 }]);
    const back = await join(server, secret, 'new-browser');
    expect(back).toMatchObject({ member: rob.member, person: 'rob', role: 'lead' });
    await ada.ask('set_member', { member: rob.member, off: true });
    const late = newSecret();
    await ada.ask('invite', { secret: late, role: 'lead', uses: 1, person: 'rob' });
    await expect(join(server, late, 'new-browser')).rejects.toThrow('unknown-invitation');
    await ada.ask('cancel_invitation', { id: (await members(ada)).invitations[0]?.id });
  });

  it('nobody comes in as somebody who is there', async () => {
    await push(ada, [write('org', 'person', 'otto', { name: 'Otto', accounts: [] })]);
    const secret = newSecret();
    await ada.ask('invite', { secret, role: 'member', uses: 5 });
    await expect(join(server, secret, 'ada')).rejects.toThrow('already-a-member');
    await expect(join(server, secret, 'otto')).rejects.toThrow('person-taken');
    await ada.ask('invite', { secret: secret.replace(/./, 'x'), role: 'member', uses: 1, person: 'otto' });
    expect((await join(server, secret.replace(/./, 'x'), 'any')).person).toBe('otto');
  });

  it('an expired invitation and an expired token open nothing', async () => {
    const secret = newSecret();
    await ada.ask('invite', { secret, role: 'member', uses: 1 });
    await server.sql(
      "update throughline.invitation set until = now() - interval '1 second' where uses_left > 0",
    );
    await expect(join(server, secret, 'late')).rejects.toThrow('unknown-invitation');
    const ben = await admit(server, ada, 'member', 'exp');
    await server.sql('update throughline.device set until = now() where member = $1', [ben.member]);
    expect(await ben.ask('hello')).toMatchObject({ status: 403 });
  });

  it('who is off is let in no more, and what the server answers to a last admin', async () => {
    const zoe = await admit(server, ada, 'admin', 'zoe');
    expect(await zoe.ask('set_member', { member: ada.member, role: 'viewer' })).toMatchObject({
      status: 204,
    });
    const last = { status: 409, body: { message: 'last-admin' } };
    expect(await zoe.ask('set_member', { member: zoe.member, off: true })).toMatchObject(last);
    expect(await zoe.ask('set_member', { member: zoe.member, role: 'lead' })).toMatchObject(last);
    await zoe.ask('set_member', { member: ada.member, role: 'admin', off: true });
    expect(await ada.ask('hello')).toMatchObject({ status: 403, body: { message: 'not-a-member' } });
    await zoe.ask('set_member', { member: ada.member, off: false });
    expect(await ada.ask('hello')).toMatchObject({ status: 200, body: { me: { role: 'admin' } } });
  });

  it('a team takes its content away from who is taken out of it', async () => {
    const tim = await admit(server, ada, 'member', 'tim');
    const team = 'team:growth';
    await ada.ask('set_team', { team, name: 'Growth', open: false, members: [tim.member, 'nobody'] });
    const o = objective('tim', 'team-o', team);
    const documents = [
      o,
      keyResult('tim', 'team-k', 'team-o', team),
      checkIn('tim', 'team-i', 'team-k', team),
    ];
    expect((await push(tim, documents)).body).toMatchObject({ refused: [], revisions: { [team]: 3 } });
    expect((await pull(tim, { [team]: 0 })).body.documents).toHaveLength(3);
    // Nothing of it shows among the organisation's documents.
    expect((await pull(ada, { org: 0 })).body.documents.filter(({ id }) => id.startsWith('team-'))).toEqual(
      [],
    );
    await ada.ask('set_team', { team, members: [] });
    expect((await pull(tim, { [team]: 3 })).body).toMatchObject({ documents: [], gone: [team] });
    expect(
      (await push(tim, [{ ...o, fields: { ...o.fields, title: 'Mine' }, clock: o.clock.replace(/.$/, 'c') }]))
        .body.refused,
    ).toMatchObject([{ reason: 'no-such-scope', now: null }]);
    await ada.ask('set_team', { team, open: true });
    expect((await pull(tim, { [team]: 0 })).body.documents).toHaveLength(3);
  });

  it('quotas are per member and day', async () => {
    const ivy = await admit(server, ada, 'member', 'ivy');
    await server.sql('update throughline.space set daily_documents = 10, daily_scopes = 2');
    const exemption = (scope: string, n: number) =>
      write(`jira:q:${scope}`, 'exemption', `jira:q:${n}`, { task: `jira:q:${n}`, reason: 'upkeep' });
    const full = { status: 429, body: { message: 'quota' } };
    expect(
      await push(
        ivy,
        [1, 2, 3].map((n) => exemption(`S${n}`, n)),
      ),
    ).toMatchObject(full);
    expect(
      await push(
        ivy,
        [4, 5].map((n) => exemption(`S${n}`, n)),
      ),
    ).toMatchObject({ status: 200 });
    expect(
      await push(
        ivy,
        Array.from({ length: 9 }, (_, n) => exemption('S4', 10 + n)),
      ),
    ).toMatchObject(full);
    await server.sql('update throughline.space set daily_documents = 250000, daily_scopes = 2000');
  });

  it('who leaves is known to the server no more', async () => {
    const lee = await admit(server, ada, 'member', 'lee');
    expect(await lee.ask('leave')).toMatchObject({ status: 204 });
    expect(await lee.ask('hello')).toMatchObject({ status: 403 });
    expect(await call(server, 'hello', { space: 'acme' }, {})).toMatchObject({ status: 403 });
  });
});
