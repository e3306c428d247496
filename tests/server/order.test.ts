import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Document, pull, push, write } from './harness/documents.ts';
import { admit, type Device, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';

const WRITERS = 8;
const PUSHES = 25;
const IN_PUSH = 4;

describe.each(ENGINES)('eight write while one reads, on %s', (engine) => {
  let server: Server;
  let reader: Device;
  const writers: Device[] = [];

  beforeAll(async () => {
    server = await startServer({ engine });
    reader = await openSpace(server);
    for (let n = 0; n < WRITERS; n++) writers.push(await admit(server, reader, 'member', `w${n}`));
  });
  afterAll(() => server?.stop());

  it('and no pull skips what is committed late', async () => {
    const exemption = (scope: string, id: string): Document =>
      write(scope, 'exemption', `jira:a:${id}`, { task: `jira:a:${id}`, reason: 'upkeep' });
    const writing = Promise.all(
      writers.map(async (writer, w) => {
        for (let p = 0; p < PUSHES; p++) {
          // Two scopes in the one order and the other: locks are taken in one order all the same.
          const documents = Array.from({ length: IN_PUSH }, (_, d) =>
            exemption((d + w) % 2 ? 'jira:a:ONE' : 'jira:a:TWO', `${w}-${p}-${d}`),
          );
          expect((await push(writer, documents)).body.refused).toEqual([]);
        }
      }),
    );
    let isWritten = false;
    const end = writing.finally(() => {
      isWritten = true;
    });
    const read = new Set<string>();
    let cursors: Record<string, number> = { 'jira:a:ONE': 0, 'jira:a:TWO': 0 };
    let pulls = 0;
    for (let isLast = false; ; isLast = isWritten) {
      const { body } = await pull(reader, cursors, 7);
      for (const { id } of body.documents) {
        expect(read.has(id), `${id} came twice`).toBe(false);
        read.add(id);
      }
      cursors = { ...cursors, ...body.cursors };
      pulls += 1;
      if (isLast && !body.more && body.documents.length === 0) break;
    }
    await end;
    expect(read.size).toBe(WRITERS * PUSHES * IN_PUSH);
    expect(pulls).toBeGreaterThan(10);
  });

  it('and of edits of one document the one with the highest clock stays', async () => {
    const scope = 'jira:a:ONE';
    const edits = writers.map((_, w) =>
      write(scope, 'exemption', 'jira:a:same', { task: 'jira:a:same', reason: `${w}` }),
    );
    await Promise.all(writers.map((writer, w) => push(writer, [edits[w] as Document])));
    const highest = edits.toSorted((a, b) => (a.clock < b.clock ? 1 : -1))[0];
    const { body } = await pull(reader, { [scope]: 0 }, 2_000);
    const kept = body.documents.filter(({ id }) => id === 'jira:a:same');
    expect(kept.map(({ fields }) => fields)).toEqual([highest?.fields]);
  });
});
