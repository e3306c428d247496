import { expect, test, vi } from 'vitest';
import { sharingOf } from '@/entrypoints/background/sharing';
import type { JoinedSpace } from '@/lib/domain/space';
import type { SharingEdges } from '@/lib/services/sharing/remotes';
import { putSpaceSecret } from '@/lib/store/secrets';
import { record } from '@/lib/store/transaction';
import { startBackground } from '@/tests/integration/background';
import { settle } from '@/tests/integration/world';

const SPACE: JoinedSpace = {
  ...{
    id: 'acme',
    url: 'https://team.test',
    key: null,
    name: 'Acme',
    epoch: 'e',
    titles: false,
    member: 'm',
  },
  ...{
    role: 'admin',
    teams: [],
    here: 'me',
    there: 'me',
    takesNew: true,
    byPolicy: false,
    auth: 'device',
    people: [],
    containers: [],
  },
};

async function started(spaces: JoinedSpace[]) {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const { context } = background;
  await record(context, async (writes) => {
    await writes.keep('spaces', spaces);
    for (const { id } of spaces) await putSpaceSecret(writes, id, { token: 'secret' });
  });
  const alarms: (number | null)[] = [];
  const timers: { ms: number; call: () => void }[] = [];
  const send = vi.fn<SharingEdges['send']>().mockRejectedValue(new TypeError('offline'));
  const edges: SharingEdges = {
    ...{ send, random: () => 0.5, secret: (bytes: number) => new Uint8Array(bytes), label: 'x' },
    ...{
      sound: () => null,
      signIn: async () => '',
      signedInAt: () => '',
      mayShare: async () => true,
      policy: async () => null,
    },
  };
  const sharing = sharingOf(context, edges, {
    setAlarm: async (when) => void alarms.push(when),
    later: (ms, call) => void timers.push({ ms, call }),
  });
  return { background, context, keyResult, alarms, timers, send, sharing };
}

const checkIn = (background: ReturnType<typeof startBackground>, keyResult: string) =>
  background.ask('checkIn.create', {
    ...{ keyResult, value: 3, confidence: null, note: '', observedOn: null, replaces: null },
  });

test('while no space is joined nothing is asked, no timer kept, no alarm set, and nothing waits to be sent', async () => {
  const { background, context, keyResult, alarms, timers, send, sharing } = await started([]);
  background.commits.length = 0;
  await checkIn(background, keyResult);
  for (const commit of background.commits) sharing.refreshAfter(commit);
  sharing.here(true);
  await sharing.wake();
  await sharing.run(null);
  await sharing.settled();
  expect(background.commits.map(({ outgoing }) => outgoing)).toEqual([undefined]);
  expect(send).not.toHaveBeenCalled();
  expect(timers).toEqual([]);
  expect(alarms.filter((when) => when !== null)).toEqual([]);
  const outbox = (await context.db.begin('readonly')).objectStore('outbox');
  expect(await outbox.count()).toBe(0);
});

test('a change is sent five seconds later, with an alarm for a worker that dies before, and all that follows with it', async () => {
  const { background, keyResult, alarms, timers, send, sharing } = await started([SPACE]);
  background.commits.length = 0;
  for (let n = 0; n < 3; n += 1) await checkIn(background, keyResult);
  for (const commit of background.commits) sharing.refreshAfter(commit);
  expect(timers.map(({ ms }) => ms)).toEqual([5_000]);
  expect(alarms).toHaveLength(1);
  expect(send).not.toHaveBeenCalled();
  timers[0]?.call();
  await sharing.settled();
  expect(send).toHaveBeenCalledTimes(1);
});

test('one run goes on at a time, however many ask for it; who asks meanwhile is answered by one more', async () => {
  const { send, sharing } = await started([SPACE]);
  let open = 0;
  let most = 0;
  send.mockImplementation(async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((done) => setTimeout(done, 20));
    open -= 1;
    throw new TypeError('offline');
  });
  await Promise.all([sharing.run('acme'), sharing.run(null), sharing.run('acme'), sharing.run(null)]);
  expect(most).toBe(1);
  expect(send).toHaveBeenCalledTimes(2);
  expect(sharing.isRunning()).toBe(false);
});

test('after a failure it waits longer each time before it tries by itself, and at once when asked', async () => {
  const { context, background, alarms, send, sharing } = await started([SPACE]);
  const waits: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    await sharing.run(null);
    waits.push((alarms.at(-1) as number) - context.now());
    background.pass({ ms: 1 });
  }
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000]);
  const before = send.mock.calls.length;
  await sharing.wake();
  expect(send).toHaveBeenCalledTimes(before);
  background.pass({ ms: 60_000 });
  await sharing.wake();
  expect(send).toHaveBeenCalledTimes(before + 1);
});

test('nobody here and nothing to send: no alarm; back again: it runs', async () => {
  const { background, context, alarms, send, sharing } = await started([SPACE]);
  await record(context, async (writes) => {
    await writes.transaction.objectStore('outbox').clear();
    await writes.keep('sharing', {
      acme: { lastSyncedAt: context.now(), trouble: null, failures: 0, until: 0, dropped: 0 },
    });
  });
  await sharing.wake();
  expect(alarms.at(-1)).toBeNull();
  background.pass({ days: 1 });
  sharing.here(false);
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
});

test('whoever opens the popup sees what is new; while it asks on and on, nothing runs again', async () => {
  const { background, context, send, sharing } = await started([SPACE]);
  sharing.here(true);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  await sharing.settled();
  await record(context, (writes) =>
    writes.keep('sharing', {
      acme: { lastSyncedAt: context.now(), trouble: null, failures: 0, until: 0, dropped: 0 },
    }),
  );
  for (let n = 0; n < 9; n += 1) {
    background.pass({ ms: 6_000 });
    sharing.here(true);
    await sharing.settled();
  }
  expect(send).toHaveBeenCalledTimes(1);
  background.pass({ ms: 60_000 });
  sharing.here(true);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
});
