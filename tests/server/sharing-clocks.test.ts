import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectiveFields, settle } from '@/tests/integration/world';
import {
  admit,
  type Client,
  checkIn,
  found,
  placeOfTests,
  sharedOf,
  startClient,
  stateOf,
  told,
  valuesOf,
} from './client.ts';

const place = placeOfTests();
const HOUR_MS = 3_600_000;
/** A client begins an hour behind its server. */
const RIGHT_MS = HOUR_MS;

/** Clients whose clocks are off by so many hours, and pass together. */
function together(...hours: number[]) {
  const clients = hours.map((off) => {
    const client = startClient(place.space);
    client.pass({ ms: RIGHT_MS + off * HOUR_MS });
    return client;
  });
  /** What one does takes the others as long. */
  async function takes<T>(one: Client, work: () => Promise<T>, rest = 0): Promise<T> {
    const before = one.context.now();
    const done = await work();
    one.pass({ ms: rest });
    for (const other of clients) if (other !== one) other.pass({ ms: one.context.now() - before });
    return done;
  }
  return { clients, takes };
}

/** The check-ins under an objective, which whoever does not own it follows when they wish to. */
const followed = (space: string, objective: string) => ({
  ...{ space, scope: `objective:${objective}`, pinned: true },
});

async function joined(...hours: [number, number]) {
  const { clients, takes } = together(...hours);
  const [ada, bo] = clients as [Client, Client];
  const world = await takes(ada, () => settle(ada));
  await takes(ada, () => checkIn(ada, world.keyResult, 4));
  await takes(ada, () => found(place.server, ada));
  await takes(ada, () => ada.sync());
  await takes(bo, () => admit(ada, bo, 'lead', { name: 'Bo Lind' }));
  await takes(bo, () => bo.ask('team.pin', followed(place.space, world.objective)));
  await takes(bo, () => bo.sync());
  const rename = (client: Client, title: string) =>
    client.ask('objective.save', {
      ...{ id: world.objective, fields: objectiveFields(world.cycle, { title }), parent: null, reason: '' },
    });
  const titleOf = async (client: Client) =>
    ((await sharedOf(client)).get(`objective ${world.objective}`) as { title?: string } | undefined)?.title;
  return { ada, bo, takes, rename, titleOf, ...world };
}

const well = { state: 'fresh', trouble: null, pending: 0, refused: 0, dropped: 0 };

test('what somebody has written with a clock hours ahead is sent at once when they share it, in its order', async () => {
  const { ada, bo, keyResult } = await joined(3, -2);
  expect(await stateOf(ada)).toMatchObject(well);
  expect(await valuesOf(bo, keyResult)).toEqual([4]);
  await checkIn(ada, keyResult, 5);
  await checkIn(ada, keyResult, 6);
  await ada.sync();
  await bo.sync();
  expect(await valuesOf(bo, keyResult)).toEqual([6, 5, 4]);
  expect(await stateOf(bo)).toMatchObject(well);
});

test('of two edits made apart the later one wins, whatever the clocks of the two say', async () => {
  const hours = fc.integer({ min: -23, max: 23 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      hours,
      hours,
      fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }),
      async (a, b, who) => {
        run += 1;
        place.space = `clocks-${run}`;
        const { ada, bo, takes, rename, titleOf } = await joined(a, b);
        for (const [turn, isAda] of who.entries()) {
          const one = isAda ? ada : bo;
          // Longer than the answers took by which each of them knows the time.
          await takes(one, () => rename(one, `turn ${turn}`), 20_000);
        }
        for (const one of [ada, bo, ada]) await takes(one, () => one.sync());
        const last = `turn ${who.length - 1}`;
        expect([await titleOf(ada), await titleOf(bo)]).toEqual([last, last]);
        expect([await stateOf(ada), await stateOf(bo)]).toMatchObject([well, well]);
        expect(await told(ada)).toEqual(await told(bo));
      },
    ),
    {
      numRuns: 12,
      examples: [
        [3, -2, [false, true]],
        [3, -2, [true, false]],
        [0, 23, [false, true, true, false]],
      ],
    },
  );
}, 120_000);

test('a clock that is put right, or goes wrong, between two runs keeps nothing back', async () => {
  const { ada, bo, rename, titleOf, keyResult } = await joined(0, 0);
  // Of an evening it is tomorrow already five hours ahead.
  const day = ada.context.today();
  ada.pass({ ms: 5 * HOUR_MS });
  await rename(ada, 'five hours ahead');
  await checkIn(ada, keyResult, 3, null, day);
  await ada.sync();
  expect(await stateOf(ada)).toMatchObject(well);
  ada.pass({ ms: -5 * HOUR_MS });
  await rename(ada, 'right again');
  await checkIn(ada, keyResult, 2, null, day);
  await ada.sync();
  await bo.sync();
  expect(await titleOf(bo)).toBe('right again');
  expect(await valuesOf(bo, keyResult)).toEqual([2, 3, 4]);
  await rename(bo, 'Bo is last');
  await bo.sync();
  await ada.sync();
  expect(await titleOf(ada)).toBe('Bo is last');
  expect([await stateOf(ada), await stateOf(bo)]).toMatchObject([well, well]);
});

test('a date that is wrong is waited for and told; once it is right, all that waited is sent', async () => {
  const { ada, bo, keyResult } = await joined(0, 0);
  bo.pass({ days: 40 });
  await checkIn(bo, keyResult, 1);
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ trouble: 'clockAhead', pending: 1 });
  bo.pass({ days: -40 });
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject(well);
  await ada.sync();
  expect(await valuesOf(ada, keyResult)).toContain(1);
});

test('a worker that dies while stamps are moved loses nothing', async () => {
  for (const dieAfter of [2, 4, 6, 9, 14]) {
    place.space = `moved-${dieAfter}`;
    const ada = startClient(place.space);
    ada.pass({ ms: RIGHT_MS + 6 * HOUR_MS });
    const { keyResult } = await settle(ada);
    await checkIn(ada, keyResult, 4);
    await found(place.server, ada);
    await checkIn(ada, keyResult, 5);
    ada.faults.dieAfter = dieAfter;
    await ada.sync();
    await ada.sync();
    expect(await stateOf(ada)).toMatchObject(well);
    expect(await valuesOf(ada, keyResult)).toEqual([5, 4]);
  }
});
