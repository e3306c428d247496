import { browser } from './browser';

/** One alarm of ours. */
export interface Alarm {
  /** It goes off at `when`, ms since the epoch; null takes it away. */
  set(when: number | null): Promise<void>;
  /** Hears it. */
  onRing(listener: () => void): void;
}

/** When something falls due, or a reminder is set. */
export const nextMoment = alarmNamed('next-moment');
/** When a joined space is asked; never set while none is. */
export const teamPulse = alarmNamed('team');

function alarmNamed(name: string): Alarm {
  return {
    async set(when) {
      if (when === null) {
        await browser.alarms.clear(name);
        return;
      }
      const set = await browser.alarms.get(name);
      if (set?.scheduledTime !== when) await browser.alarms.create(name, { when });
    },
    onRing(listener) {
      browser.alarms.onAlarm.addListener((alarm) => {
        if (alarm.name === name) listener();
      });
    },
  };
}
