import { expect, test, vi } from 'vitest';
import { createClient } from '@/lib/client/client';
import { watchUnderway } from '@/lib/client/watch-underway';
import { Refusal } from '@/lib/domain/refusal';
import type { Bell } from '@/lib/protocol/bell';
import type { Ask } from '@/lib/protocol/envelope';

function surroundings(reply: (name: string, payload: unknown) => unknown) {
  const asked: [string, unknown][] = [];
  const world = {
    visible: true,
    today: '2026-11-22',
    ring: (_: Bell) => {},
    see: () => {},
    asked,
  };
  const ask = (async (name: string, payload: unknown) => {
    asked.push([name, payload]);
    return reply(name, payload);
  }) as unknown as Ask;
  const client = createClient({
    ask,
    onBell: (heard) => {
      world.ring = heard;
    },
    onVisible: (seen) => {
      world.see = seen;
    },
    isVisible: () => world.visible,
    today: () => world.today,
    watch: watchUnderway,
  });
  return { client, world };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const count = (world: { asked: [string, unknown][] }, name: string) =>
  world.asked.filter(([asked]) => asked === name).length;

test('an open question is asked again when the bell rings, a closed one is not', async () => {
  const { client, world } = surroundings(() => []);
  const query = client.query('persons.read', {});
  const closed = client.query('okrs.read', { which: 'all' });
  await settled();
  closed.close();
  world.ring({ revision: 5, touched: 'all' });
  await settled();
  expect(count(world, 'persons.read')).toBe(2);
  expect(count(world, 'okrs.read')).toBe(1);
  query.close();
});

test('the same revision rung twice asks once', async () => {
  const { client, world } = surroundings(() => []);
  client.query('persons.read', {});
  await settled();
  world.ring({ revision: 5, touched: [] });
  await settled();
  world.ring({ revision: 5, touched: [] });
  await settled();
  expect(count(world, 'persons.read')).toBe(2);
});

test('a hidden page waits until it is seen', async () => {
  const { client, world } = surroundings((name) => (name === 'revision.read' ? { revision: 5 } : []));
  client.query('persons.read', {});
  await settled();
  world.visible = false;
  world.ring({ revision: 5, touched: 'all' });
  await settled();
  expect(count(world, 'persons.read')).toBe(1);
  world.visible = true;
  world.see();
  await settled();
  expect(count(world, 'persons.read')).toBe(2);
});

test('on another day a page that is seen asks again, once', async () => {
  const { client, world } = surroundings((name) => (name === 'revision.read' ? { revision: null } : []));
  client.query('persons.read', {});
  await settled();
  world.see();
  await settled();
  expect(count(world, 'persons.read')).toBe(1);
  world.today = '2026-11-23';
  world.see();
  await settled();
  world.see();
  await settled();
  expect(count(world, 'persons.read')).toBe(2);
});

test('a bell that was missed is noticed when the page is seen', async () => {
  const { client, world } = surroundings((name) => (name === 'revision.read' ? { revision: 9 } : []));
  client.query('persons.read', {});
  await settled();
  world.ring({ revision: 7, touched: 'all' });
  await settled();
  world.see();
  await settled();
  expect(count(world, 'persons.read')).toBe(3);
  world.see();
  await settled();
  expect(count(world, 'persons.read')).toBe(3);
});

test('an undo that takes long tells how far it is, in one notice, and a short one nothing', async () => {
  vi.useFakeTimers();
  const undone = Promise.withResolvers<{ undo: string }>();
  let done = 20;
  const { client, world } = surroundings((name) => {
    if (name === 'undo') return undone.promise;
    return name === 'underway.read' ? { done, total: 80 } : { undo: 'step-1' };
  });
  await client.command('tie.remove', { tie: 't' }, { text: 'Untied' });
  const turned = client.undo();
  await vi.advanceTimersByTimeAsync(100);
  expect(client.notice.value).toMatchObject({ underway: null, undoable: true });
  await vi.advanceTimersByTimeAsync(200);
  expect(world.asked.at(-1)).toEqual(['underway.read', { id: 'step-1' }]);
  const first = client.notice.value;
  expect(first).toMatchObject({ text: 'Untied', takenBack: true, undoable: false, underway: 0.25 });
  done = 60;
  await vi.advanceTimersByTimeAsync(250);
  expect(client.notice.value).toEqual({ ...first, underway: 0.75 });
  undone.resolve({ undo: 'step-2' });
  await turned;
  expect(client.notice.value).toMatchObject({ text: 'Untied', takenBack: true, underway: null });
  vi.useRealTimers();
});

test('an undo that is stopped leaves the way back open, unless it was just done', async () => {
  let step = 0;
  let undone = Promise.withResolvers<{ undo: string }>();
  const { client, world } = surroundings((name) => {
    if (name === 'undo') return undone.promise;
    step += 1;
    return name === 'tie.remove' ? { undo: `step-${step}` } : null;
  });
  await client.command('tie.remove', { tie: 't' }, { text: 'Untied' });
  const stopped = client.undo();
  client.stopTurning();
  expect(world.asked.at(-1)).toEqual(['underway.giveUp', { id: 'step-1' }]);
  undone.reject(new Refusal('givenUp'));
  await stopped;
  expect(client.notice.value).toMatchObject({ text: 'Untied', undoable: true, refusal: null });
  expect(client.canUndo.value).toBe(true);
  undone = Promise.withResolvers();
  const again = client.undo();
  client.stopTurning();
  undone.resolve({ undo: 'step-9' });
  await again;
  expect(client.notice.value).toMatchObject({ takenBack: true, undoable: false });
  expect(count(world, 'undo')).toBe(2);
  expect(client.canUndo.value).toBe(false);
});

test('a command that can be taken back tells so, and undo takes the latest step', async () => {
  let step = 0;
  const { client, world } = surroundings(() => ({ undo: `step-${++step}` }));
  await client.command('tie.remove', { tie: 'a' }, { text: 'Untied A' });
  await client.command('tie.remove', { tie: 'b' }, { text: 'Untied B' });
  expect(client.notice.value).toMatchObject({ text: 'Untied B', undoable: true });
  await client.undo();
  expect(world.asked.at(-1)).toEqual(['undo', { step: 'step-2' }]);
  expect(client.notice.value).toMatchObject({ text: 'Untied B', takenBack: true, undoable: false });
  await client.undo();
  expect(world.asked.at(-1)).toEqual(['undo', { step: 'step-1' }]);
  await client.undo();
  expect(count(world, 'undo')).toBe(2);
});

test('what was taken back can be done again, until something else is done', async () => {
  let step = 0;
  const { client, world } = surroundings(() => ({ undo: `step-${++step}` }));
  await client.command('tie.remove', { tie: 'a' }, { text: 'Untied A' });
  await client.undo();
  await client.redo();
  expect(world.asked.at(-1)).toEqual(['undo', { step: 'step-2' }]);
  await client.undo();
  await client.command('tie.remove', { tie: 'b' });
  await client.redo();
  expect(world.asked.at(-1)?.[0]).toBe('tie.remove');
});

test('an attempt that is refused becomes a notice and answers null', async () => {
  const { client } = surroundings(() => {
    throw new Refusal('keyResultGone');
  });
  expect(await client.attempt('tie.remove', { tie: 'a' }, { text: 'Untied' })).toBeNull();
  expect(client.notice.value?.refusal?.code).toBe('keyResultGone');
  expect(client.canUndo.value).toBe(false);
});

test('a command that is refused throws its refusal', async () => {
  const { client } = surroundings(() => {
    throw new Refusal('storageFull');
  });
  await expect(client.command('tie.remove', { tie: 'a' })).rejects.toMatchObject({ code: 'storageFull' });
});
