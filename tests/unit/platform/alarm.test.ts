import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onAlarm, setAlarm } from '@/lib/platform/alarm';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const soon = Date.now() + 60_000;

test('there is one alarm, however often it is set', async () => {
  await setAlarm(soon);
  await setAlarm(soon + 1_000);
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ scheduledTime: soon + 1_000 }]);
});

test('an alarm that stands already is not made again', async () => {
  const made = vi.spyOn(fakeBrowser.alarms, 'create');
  await setAlarm(soon);
  await setAlarm(soon);
  expect(made).toHaveBeenCalledTimes(1);
});

test('with nothing to wait for there is no alarm', async () => {
  await setAlarm(soon);
  await setAlarm(null);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('only our alarm is heard', async () => {
  let heard = 0;
  onAlarm(() => {
    heard += 1;
  });
  await setAlarm(soon);
  const [alarm] = await fakeBrowser.alarms.getAll();
  await fakeBrowser.alarms.onAlarm.trigger({ ...alarm, name: 'other' } as never);
  expect(heard).toBe(0);
  await fakeBrowser.alarms.onAlarm.trigger(alarm as never);
  expect(heard).toBe(1);
});
