import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIn, keyResult, objective, pull, push, tie, write } from './harness/documents.ts';
import { admit, type Device, openSpace, type Role } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';
import { patch, TABLE, WEB, WEB_1 } from './rights-table.ts';

const ROLES: Role[] = ['member', 'lead', 'admin'];

describe.each(ENGINES)('who may write what, on %s', (engine) => {
  let server: Server;
  const devices = {} as Record<Role | 'vera', Device>;
  let counted = 0;

  beforeAll(async () => {
    server = await startServer({ engine });
    const ada = await openSpace(server);
    devices.admin = await admit(server, ada, 'admin', 'ana');
    devices.lead = await admit(server, ada, 'lead', 'lea');
    devices.member = await admit(server, ada, 'member', 'mia');
    devices.viewer = await admit(server, ada, 'viewer', 'vic');
    devices.vera = await admit(server, ada, 'member', 'vera');
    await ada.ask('set_team', {
      team: 'team:board',
      name: 'Board',
      open: false,
      members: [devices.lead.member],
    });
    const mine = ROLES.map((role) => objective(devices[role].person, `of-${devices[role].person}`));
    const others = [
      objective('vera', 'veras-o'),
      objective('ada', 'adas'),
      keyResult('ada', 'adas-kr', 'adas'),
    ];
    const imported = [
      checkIn('otto', 'ottos', 'adas-kr', 'objective:adas'),
      write('org', 'person', 'otto', { name: 'Otto' }),
    ];
    expect(
      (await push(ada, [...mine, ...others, ...imported, tie(WEB, WEB_1, 'adas-kr', 'ada')])).body.refused,
    ).toEqual([]);
    const reply = write('objective:adas', 'reply', 'veras-r', {
      checkIn: 'veras',
      author: 'vera',
      text: 'Yes',
    });
    const veras = [checkIn('vera', 'veras', 'adas-kr', 'objective:adas'), reply];
    expect((await push(devices.vera, veras)).body.refused).toEqual([]);
  });
  afterAll(() => server?.stop());

  describe.each(ROLES)('as %s', (role) => {
    it.each(TABLE)('sends %s', async (_, sent, member, leads) => {
      counted += 1;
      const { person } = devices[role];
      const document = sent(person, counted);
      const { status, body } = await push(devices[role], [document]);
      expect(status).toBe(200);
      expect(body.refused.map(({ reason }) => reason)).toEqual(
        [role === 'member' ? member : leads].filter((verdict) => verdict !== 'taken'),
      );
      expect(body.refused.map(({ id }) => id).filter((id) => id !== document.id)).toEqual([]);
    });
  });

  it('a viewer sends nothing at all', async () => {
    const { person } = devices.viewer;
    for (const [, sent] of TABLE) {
      expect(await push(devices.viewer, [sent(person, 0)])).toMatchObject({
        status: 403,
        body: { message: 'viewer' },
      });
    }
  });

  it('who replied withdraws the reply, and changes nothing else of it by sending it again', async () => {
    const scope = 'objective:adas';
    const said = { checkIn: 'veras', author: 'mia', text: 'Said' };
    const { member, lead } = devices;
    await push(member, [write(scope, 'reply', 'mias-r', said)]);
    const { cursors } = (await pull(lead, { [scope]: 0 }, 2_000)).body;
    expect((await push(lead, [write(scope, 'reply', 'mias-r', said)])).body.refused).toEqual([]);
    expect((await pull(lead, cursors)).body.documents).toEqual([]);
    await push(member, [write(scope, 'reply', 'mias-r', { ...said, deleted: true })]);
    expect((await pull(lead, cursors)).body.documents).toMatchObject([
      { id: 'mias-r', fields: { ...said, deleted: true }, clocks: { deleted: expect.any(String) } },
    ]);
    await push(member, [patch(scope, 'reply', 'mias-r', { deleted: false })]);
    expect((await pull(lead, cursors)).body.documents).toMatchObject([
      { fields: { ...said, deleted: false } },
    ]);
  });

  it('an owner gives away what they own, and can change it no longer', async () => {
    const { member } = devices;
    await push(member, [objective('mia', 'gift')]);
    expect((await push(member, [patch('org', 'objective', 'gift', { owner: 'vera' })])).body.refused).toEqual(
      [],
    );
    const again = await push(member, [patch('org', 'objective', 'gift', { title: 'Still mine' })]);
    expect(again.body.refused).toMatchObject([{ reason: 'not-allowed', now: { fields: { owner: 'vera' } } }]);
  });
});
