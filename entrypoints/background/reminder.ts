import type { PlainDate } from '@/lib/domain/plain-date';
import type { WallTime } from '@/lib/domain/reminder';
import type { NotificationWords } from '@/lib/platform/notifications';
import type { Context } from '@/lib/services/context';
import { readOutlook } from '@/lib/services/due';
import { readReminder, reminderDone } from '@/lib/services/reminder';
import type { Speech } from './words';

/** Keeps the toolbar badge, the one alarm and the one notification true to the data. */
export interface Reminder {
  /** Looks again; calls that come while it looks are answered by one more look. Resolves once it has looked. */
  refresh(): Promise<void>;
  /** The same, unless only tasks and ties were touched, which make nothing due. */
  refreshAfter(touched: readonly string[] | 'all'): void;
  /** Hears that a notification is gone; whoever saw it was told. */
  gone(notification: string): Promise<void>;
  /** Opens what a pressed notification is about. */
  pressed(notification: string): Promise<void>;
}

/** What of the browser it needs. */
export interface ReminderEdges {
  showDue(count: number, title: string): Promise<void>;
  setAlarm(when: number | null): Promise<void>;
  notifications: {
    show(id: string, words: NotificationWords): Promise<void>;
    shown(): Promise<string[]>;
    clear(id: string): Promise<void>;
  };
  /** Opens the popup where a window has the keyboard; false elsewhere. */
  openPopup(): Promise<boolean>;
  openDashboard(place: string): Promise<void>;
}

/** A notification's id names its moment, so that whoever finds it knows that the person was told. */
const PREFIX = 'reminder ';

/** A reminder over the database. What it could not read is shown at the next commit or start. */
export function reminderOf(context: Context, speech: Speech, edges: ReminderEdges): Reminder {
  const { notifications } = edges;
  let looking: Promise<void> | null = null;
  let again = false;

  async function look(): Promise<void> {
    const { due, next: day } = await readOutlook(context);
    await edges.showDue(due.length, await speech.toolbar(due.length));
    const { moment } = await readReminder(context);
    if (moment !== null) await tell(moment, due);
    if (due.length === 0) await clearAll();
    const { next } = await readReminder(context);
    await edges.setAlarm(earlier(day === null ? null : startOf(day), next));
  }

  /**
   * Once per moment, whenever the worker dies: until the moment is done with, the notification itself says that the
   * person was told. Pressed or closed in between, it says so by that.
   */
  async function tell(moment: WallTime, due: { code: string; title: string }[]): Promise<void> {
    const id = `${PREFIX}${moment}`;
    const shown = await notifications.shown();
    if (due.length > 0 && !shown.includes(id)) {
      await clearAll();
      await notifications.show(id, await speech.reminder(due));
    }
    await reminderDone(context, moment);
  }

  /** The first moment of a day in the person's zone, ms since the epoch. */
  function startOf(day: PlainDate): number {
    return Temporal.PlainDate.from(day).toZonedDateTime(context.zone()).epochMilliseconds;
  }

  async function clearAll(): Promise<void> {
    const shown = await notifications.shown();
    await Promise.all(shown.filter(isOurs).map((id) => notifications.clear(id)));
  }

  function refresh(): Promise<void> {
    again = true;
    looking ??= lookWhileAsked();
    return looking;
  }

  async function lookWhileAsked(): Promise<void> {
    while (again) {
      again = false;
      await look().catch(() => {});
    }
    looking = null;
  }

  async function gone(id: string): Promise<void> {
    if (!isOurs(id)) return;
    const moment = id.slice(PREFIX.length);
    if ((await readReminder(context)).moment === moment) await reminderDone(context, moment);
  }

  return {
    refresh,
    refreshAfter(touched) {
      // Keys of tasks and ties hold a colon, ids that we mint do not.
      if (touched === 'all' || touched.some((id) => !id.includes(':'))) void refresh();
    },
    gone,
    async pressed(id) {
      if (!isOurs(id)) return;
      await notifications.clear(id);
      await gone(id);
      if (!(await edges.openPopup())) await edges.openDashboard('#due');
    },
  };
}

function isOurs(notification: string): boolean {
  return notification.startsWith(PREFIX);
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
