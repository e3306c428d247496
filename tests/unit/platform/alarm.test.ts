import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nextMoment, teamPulse } from '@/lib/platform/alarm';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const soon = Date.now() + 60_000;

test('an alarm is one, however often it is set', async () => {
  await nextMoment.set(soon);
  await nextMoment.set(soon + 1_000);
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ scheduledTime: soon + 1_000 }]);
});

test('an alarm that stands already is not made again', async () => {
  const made = vi.spyOn(fakeBrowser.alarms, 'create');
  await nextMoment.set(soon);
  await nextMoment.set(soon);
  expect(made).toHaveBeenCalledTimes(1);
});

test('with nothing to wait for there is no alarm', async () => {
  await nextMoment.set(soon);
  await nextMoment.set(null);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('only the alarm that is listened to is heard', async () => {
  let heard = 0;
  nextMoment.onRing(() => {
    heard += 1;
  });
  await nextMoment.set(soon);
  const [alarm] = await fakeBrowser.alarms.getAll();
  await fakeBrowser.alarms.onAlarm.trigger({ ...alarm, name: 'team' } as never);
  expect(heard).toBe(0);
  await fakeBrowser.alarms.onAlarm.trigger(alarm as never);
  expect(heard).toBe(1);
});

test('taking one alarm away leaves the other', async () => {
  await nextMoment.set(soon);
  await teamPulse.set(soon + 1_000);
  await nextMoment.set(null);
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'team' }]);
});
