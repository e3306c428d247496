import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIn, keyResult, objective, pull, push, task, tie } from './harness/documents.ts';
import { admit, type Device, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';

const WEB = 'jira:acme.example:WEB';

describe.each(ENGINES)('what one sends the others get, on %s', (engine) => {
  let server: Server;
  let ada: Device;
  let ben: Device;

  beforeAll(async () => {
    server = await startServer({ engine });
    ada = await openSpace(server);
    ben = await admit(server, ada, 'member', 'ben');
  });
  afterAll(() => server?.stop());

  it('in whatever order it comes, and once however often it is sent', async () => {
    const documents = [
      checkIn('ada', 'first', 'k', 'objective:o'),
      tie(WEB, 'jira:acme.example:WEB-1', 'k', 'ada'),
      task(WEB, 'jira:acme.example:WEB-1'),
      keyResult('ada', 'k', 'o'),
      objective('ada', 'o'),
    ];
    const first = await push(ada, documents);
    expect(first).toEqual({
      status: 200,
      body: { revisions: { org: 3, 'objective:o': 1, [WEB]: 2 }, refused: [], newer: [] },
    });
    expect(await push(ada, documents)).toEqual(first);

    const { body } = await pull(ben, { org: 0, 'objective:o': 0, [WEB]: 0 });
    expect(body.documents.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'task jira:acme.example:WEB-1',
      'tie jira:acme.example:WEB-1~k',
      'checkIn first',
      'objective o',
      'keyResult k',
      'standing k',
    ]);
    expect(body.documents.every(({ member }) => member === ada.member)).toBe(true);
    expect(await pull(ben, body.cursors)).toMatchObject({
      body: { documents: [], cursors: {}, more: false },
    });
  });
});
