import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** One clock for the background and every page of ours. It stands still until the test moves it. */
export interface Clock {
  /** The day that it shows. */
  today(): Temporal.PlainDate;
  /** Puts it at this time on the wall, such as `2031-01-06T09:00`, and lets an alarm go off whose time has come by then. */
  moveTo(wallTime: string): Promise<void>;
  /** Ends the background, as the browser does when it is idle; it comes up anew, with nothing in memory, at the same time. */
  restartWorker(): Promise<void>;
}

/**
 * Takes the clock of a Chromium that was opened with this time zone. Only times ahead of the machine's are of use: the
 * browser's own alarms, which no test can move, must not come first.
 */
export async function holdClock(chromium: Chromium, wallTime: string, timeZone = 'UTC'): Promise<Clock> {
  let now = 0;

  async function show(wall: string): Promise<void> {
    now = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
    // The last script wins in pages that are opened later.
    await chromium.context.addInitScript(standAt, now);
    const frames = chromium.context.pages().flatMap((page) => page.frames());
    const ours = frames.filter((frame) => frame.url().startsWith(chromium.origin));
    await Promise.all(ours.map((frame) => frame.evaluate(standAt, now)));
    await (await chromium.worker()).evaluate(standAt, now);
  }

  await show(wallTime);
  return {
    today: () => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate(),
    async moveTo(wall) {
      await show(wall);
      const worker = await chromium.worker();
      if (!(await worker.evaluate(goOff, now))) return;
      await until(() => worker.evaluate(isSetAhead, now), 'the alarm of the next moment');
    },
    async restartWorker() {
      await chromium.stopWorker();
      await (await chromium.worker()).evaluate(standAt, now);
    },
  };
}

/** Runs in a page or the worker: every way to ask for the time answers this one. */
function standAt(now: number): void {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const zoned = () => instant.toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const real = Date.prototype.constructor as DateConstructor;
  globalThis.Date = new Proxy(real, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now]),
    get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
  });
  Object.assign(Temporal.Now, {
    instant: () => instant,
    plainDateISO: () => zoned().toPlainDate(),
    plainDateTimeISO: () => zoned().toPlainDateTime(),
    zonedDateTimeISO: zoned,
  });
}

/** Runs in the worker: what the browser does once an alarm's time has come. Answers whether one had. */
async function goOff(now: number): Promise<boolean> {
  const [due] = (await chrome.alarms.getAll()).filter(({ scheduledTime }) => scheduledTime <= now);
  if (!due) return false;
  await chrome.alarms.clear(due.name);
  (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch(due);
  return true;
}

/** Runs in the worker. */
async function isSetAhead(now: number): Promise<boolean> {
  return (await chrome.alarms.getAll()).some(({ scheduledTime }) => scheduledTime > now);
}
