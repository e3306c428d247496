import type { PlainDate } from '@/lib/domain/plain-date';
import { setAlarm } from '@/lib/platform/alarm';
import { showDue } from '@/lib/platform/toolbar';
import type { Context } from '@/lib/services/context';
import { countDue, readNextMoment } from '@/lib/services/due';
import type { Speech } from './words';

/** Keeps the toolbar badge and the one alarm true to the data. */
export interface Reminder {
  /** Looks again; calls that come while it looks are answered by one more look. */
  refresh(): void;
  /** The same, unless only tasks and ties were touched, which make nothing due. */
  refreshAfter(touched: readonly string[] | 'all'): void;
}

/** A reminder over the database. What it could not read is shown at the next commit or start. */
export function reminderOf(context: Context, speech: Speech): Reminder {
  let looking = false;
  let again = false;

  async function look(): Promise<void> {
    const [due, next] = await Promise.all([countDue(context), readNextMoment(context)]);
    await showDue(due, await speech.toolbar(due));
    await setAlarm(next === null ? null : startOf(next));
  }

  function refresh(): void {
    again = true;
    if (looking) return;
    looking = true;
    void lookWhileAsked();
  }

  async function lookWhileAsked(): Promise<void> {
    while (again) {
      again = false;
      await look().catch(() => {});
    }
    looking = false;
  }

  return {
    refresh,
    refreshAfter(touched) {
      // Keys of tasks and ties hold a colon, ids that we mint do not.
      if (touched === 'all' || touched.some((id) => !id.includes(':'))) refresh();
    },
  };
}

/** The first moment of a day in the person's zone, ms since the epoch. */
function startOf(day: PlainDate): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
}
