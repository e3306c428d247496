import { browser } from './browser';

const NAME = 'next-moment';

/** Keeps the one alarm: it goes off at `when`, ms since the epoch; null takes it away. */
export async function setAlarm(when: number | null): Promise<void> {
  if (when === null) {
    await browser.alarms.clear(NAME);
    return;
  }
  const set = await browser.alarms.get(NAME);
  if (set?.scheduledTime !== when) await browser.alarms.create(NAME, { when });
}

/** Hears the one alarm. */
export function onAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) listener();
  });
}
