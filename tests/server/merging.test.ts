import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIn, clockAt, keyResult, objective, pull, push, tie, write } from './harness/documents.ts';
import { admit, type Device, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';
import { patch } from './rights-table.ts';

describe.each(ENGINES)('what becomes of edits, on %s', (engine) => {
  let server: Server;
  let ada: Device;
  let ben: Device;

  beforeAll(async () => {
    server = await startServer({ engine });
    ada = await openSpace(server);
    ben = await admit(server, ada, 'lead', 'ben');
    await push(ada, [objective('ada', 'o'), keyResult('ada', 'k', 'o')]);
  });
  afterAll(() => server?.stop());

  const now = async (kind: string, id: string, scope = 'org') => {
    const { body } = await pull(ben, { [scope]: 0 }, 2_000);
    return body.documents.find((document) => document.kind === kind && document.id === id);
  };

  it('those of different fields both stay, of one field the later; the earlier sender is told', async () => {
    const why = patch('org', 'objective', 'o', { why: 'Because' });
    const early = patch('org', 'objective', 'o', { title: 'Early', strategy: 'S' });
    const late = patch('org', 'objective', 'o', { title: 'Late' });
    expect((await push(ben, [late])).body).toMatchObject({ newer: [], refused: [] });
    expect((await push(ada, [early])).body).toMatchObject({
      refused: [],
      newer: [{ id: 'o', fields: { title: 'Late', strategy: 'S' } }],
    });
    await push(ben, [why]);
    expect(await now('objective', 'o')).toMatchObject({
      fields: { title: 'Late', strategy: 'S', why: 'Because', owner: 'ada' },
    });
  });

  it('a deletion is a field: another edit does not undo it, a later one does', async () => {
    const scope = 'jira:a:P';
    await push(ada, [tie(scope, 'jira:a:P-1', 'k', 'ada')]);
    await push(ada, [patch(scope, 'tie', 'jira:a:P-1~k', { deleted: true })]);
    await push(ben, [patch(scope, 'tie', 'jira:a:P-1~k', { hypothesis: 'More' })]);
    expect(await now('tie', 'jira:a:P-1~k', scope)).toMatchObject({
      fields: { deleted: true, hypothesis: 'More' },
    });
    await push(ada, [patch(scope, 'tie', 'jira:a:P-1~k', { deleted: false })]);
    expect(await now('tie', 'jira:a:P-1~k', scope)).toMatchObject({ fields: { deleted: false } });
  });

  it('what lives in another scope than it was sent to stays there, and the sender is told where', async () => {
    await push(ada, [tie('asana:asana:1', 'asana:asana:9', 'k', null)]);
    const { body } = await push(ben, [
      { ...patch('asana:asana:2', 'tie', 'asana:asana:9~k', { hypothesis: 'Both' }) },
    ]);
    expect(body).toMatchObject({
      refused: [],
      newer: [{ scope: 'asana:asana:1', id: 'asana:asana:9~k', fields: { hypothesis: 'Both' } }],
    });
    expect((await pull(ben, { 'asana:asana:2': 0 })).body).toMatchObject({ documents: [], gone: [] });
  });

  it('sending what is known is never refused, and moves nothing', async () => {
    const mine = objective('ada', 'mine');
    const first = await push(ada, [mine]);
    const again = await push(ben, [mine]);
    expect(again.body).toEqual({ ...first.body });
    await push(ada, [checkIn('ada', 'i', 'k', 'objective:o')]);
    const known = await now('checkIn', 'i', 'objective:o');
    expect((await push(ben, [known])).body.refused).toEqual([]);
  });

  it('the standing is the check-in that counts, by the day observed', async () => {
    const scope = 'objective:o';
    const standing = async () => (await now('standing', 'k'))?.fields;
    await push(ada, [checkIn('ada', 's1', 'k', scope, { observedOn: '2026-11-20', value: 20 })]);
    await push(ada, [checkIn('ada', 's0', 'k', scope, { observedOn: '2026-11-10', value: 10 })]);
    expect(await standing()).toMatchObject({ checkIn: { id: 's1', scope, value: 20 } });
    await push(ada, [
      checkIn('ada', 's2', 'k', scope, { observedOn: '2026-11-19', value: 19, replaces: 's1' }),
    ]);
    expect(await standing()).toMatchObject({ checkIn: { id: 's2', value: 19 } });
    await push(ada, [
      checkIn('ada', 's3', 'k', scope, { observedOn: '2026-11-19', replaces: 's2', void: true }),
    ]);
    expect(await standing()).toMatchObject({ checkIn: { id: 's0', value: 10 } });
  });

  it('figures count ties by what became of the task, and again when something changed', async () => {
    const scope = 'jira:b:Q';
    const of = (id: string, status: string | null) =>
      write(scope, 'task', `jira:b:${id}`, { url: 'https://b', status });
    await push(ada, [
      ...[of('1', 'todo'), of('2', 'doing'), of('3', 'done'), of('4', null), of('5', 'todo')],
      ...[1, 2, 3, 4].map((n) => tie(scope, `jira:b:${n}`, 'k', 'ada')),
      write(scope, 'exemption', 'jira:b:6', { task: 'jira:b:6', reason: 'upkeep' }),
    ]);
    const figures = async () => {
      const { body } = await ben.ask<{ keyResults: Record<string, object>; containers: { scope: string }[] }>(
        'figures',
      );
      return { k: body.keyResults.k, of: body.containers.find((container) => container.scope === scope) };
    };
    expect(await figures()).toEqual({
      // One of the other scopes' ties is live there, and its task is not known.
      k: { todo: 1, doing: 1, done: 1, unknown: 3 },
      of: { scope, tied: 3, exempt: 1, untied: 1, done: 1 },
    });
    await push(ada, [
      patch(scope, 'task', 'jira:b:1', { status: 'done' }),
      patch(scope, 'tie', 'jira:b:2~k', { deleted: true }),
    ]);
    expect(await figures()).toEqual({
      k: { todo: 0, doing: 0, done: 2, unknown: 3 },
      of: { scope, tied: 1, exempt: 1, untied: 2, done: 2 },
    });
  });

  it('figures tell nothing of key results in closed teams of others', async () => {
    await ada.ask('set_team', { team: 'team:x', name: 'X', open: false, members: [ada.member] });
    await push(ada, [objective('ada', 'xo', 'team:x'), keyResult('ada', 'xk', 'xo', 'team:x')]);
    await push(ada, [tie('jira:c:R', 'jira:c:1', 'xk', 'ada')]);
    const told = async (device: Device) =>
      Object.keys((await device.ask<{ keyResults: object }>('figures')).body.keyResults);
    expect(await told(ada)).toContain('xk');
    expect(await told(ben)).not.toContain('xk');
  });

  it('a page ends before it is too large, and the rest follows', async () => {
    const large = Array.from({ length: 130 }, (_, n) =>
      write('org', 'person', `large-${n}`, { name: 'L', note: 'x'.repeat(15_000) }),
    );
    const cursor = (await ben.ask<{ scopes: { org: number } }>('hello')).body.scopes.org;
    for (let at = 0; at < 400; at += 100) {
      await push(
        ada,
        large.slice(at % 130, (at % 130) + 100).map((each) => ({ ...each, id: `${each.id}-${at}` })),
      );
    }
    const sizes: number[] = [];
    let after = cursor;
    for (let more = true; more; ) {
      const { body } = await pull(ben, { org: after }, 2_000);
      sizes.push(body.documents.length);
      expect(JSON.stringify(body).length).toBeLessThan(4_020_000);
      after = body.cursors.org ?? after;
      more = body.more;
    }
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((a, b) => a + b)).toBe(after - cursor);
  });

  it('clocks a little ahead are taken', async () => {
    const ahead = { ...objective('ada', 'ahead'), clock: clockAt(4 * 60_000) };
    expect((await push(ada, [ahead])).body.refused).toEqual([]);
  });
});
