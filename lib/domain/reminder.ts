import type { PlainDate } from './plain-date';

/** When the person wants to be reminded of what is due, on their wall clock. */
export interface ReminderSettings {
  on: boolean;
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
}

/** Where nobody has chosen. */
export const USUAL_REMINDER: ReminderSettings = { on: true, weekday: 1, hour: 9 };

/** A time on a wall clock, `YYYY-MM-DDTHH:MM`: it names a moment for a person wherever they are, and sorts as text. */
export type WallTime = string;

/** How far reminding has come. */
export interface ReminderState {
  /** Every moment up to here is done with: told of, or nothing was due. */
  doneUntil: WallTime;
  /** Put off until then; no moment before it is told of. */
  again: WallTime | null;
}

/** Now, ms since the epoch, and the person's time zone, an IANA name. */
export interface ZonedNow {
  now: number;
  zone: string;
}

const WEEK_DAYS = 7;
/** A clock that stood further ahead than a journey around the world takes was wrong. */
const AHEAD_DAYS = 2;
const LATER_HOURS = 3;

/** What a wall clock in the zone shows. */
export function wallTime({ now, zone }: ZonedNow): WallTime {
  return textOf(zoned({ now, zone }).toPlainDateTime());
}

/** Reminding as it begins: of nothing that lies behind. */
export function startOfReminding(at: ZonedNow): ReminderState {
  return { doneUntil: wallTime(at), again: null };
}

/**
 * The latest moment that has come and is not done with: after a sleep of weeks it is one, not many. Null for none,
 * and while reminders are off. An hour that a change of clocks leaves out comes with the hour after it; one that comes
 * twice comes the first time.
 */
export function momentToTell(
  settings: ReminderSettings,
  state: ReminderState,
  at: ZonedNow,
): WallTime | null {
  if (!settings.on) return null;
  const { doneUntil, again } = sound(state, at);
  const weekly = latestWeekly(settings, at);
  if (again !== null && instantOf(again, at.zone) > at.now) return null;
  const latest = again !== null && again > weekly ? again : weekly;
  return latest > doneUntil ? latest : null;
}

/** When the next moment comes, ms since the epoch, later than now; null while reminders are off. */
export function nextReminder(settings: ReminderSettings, state: ReminderState, at: ZonedNow): number | null {
  if (!settings.on) return null;
  const { again } = sound(state, at);
  if (again !== null && instantOf(again, at.zone) > at.now) return instantOf(again, at.zone);
  const following = Temporal.PlainDateTime.from(latestWeekly(settings, at)).add({ days: WEEK_DAYS });
  return instantOf(textOf(following), at.zone);
}

export const SNOOZES = ['later', 'tomorrow', 'nextWeek'] as const;
/** Until when a reminder is put off: for three hours, to the same hour tomorrow, to its day next week. */
export type Snooze = (typeof SNOOZES)[number];

/** The moment to which a reminder is put off. */
export function snoozedTo(snooze: Snooze, settings: ReminderSettings, at: ZonedNow): WallTime {
  const here = zoned(at);
  if (snooze === 'later') return textOf(here.add({ hours: LATER_HOURS }).toPlainDateTime());
  const today = here.toPlainDate();
  const day =
    snooze === 'tomorrow'
      ? today.add({ days: 1 })
      : Temporal.PlainDate.from(dayOfNextWeek(today.toString(), settings.weekday));
  return textOf(day.toPlainDateTime({ hour: settings.hour }));
}

/** The weekday (1 is Monday) of the week after that of `today`; weeks begin on Monday. */
export function dayOfNextWeek(today: PlainDate, weekday: number): PlainDate {
  const date = Temporal.PlainDate.from(today);
  return date.add({ days: WEEK_DAYS - date.dayOfWeek + weekday }).toString();
}

function latestWeekly({ weekday, hour }: ReminderSettings, at: ZonedNow): WallTime {
  const today = zoned(at).toPlainDate();
  const since = (today.dayOfWeek - weekday + WEEK_DAYS) % WEEK_DAYS;
  const latest = today.subtract({ days: since }).toPlainDateTime({ hour });
  const hasCome = instantOf(textOf(latest), at.zone) <= at.now;
  return textOf(hasCome ? latest : latest.subtract({ days: WEEK_DAYS }));
}

/** Without what a clock that was wrong has left behind. */
function sound(state: ReminderState, at: ZonedNow): ReminderState {
  const furthest = textOf(zoned(at).toPlainDateTime().add({ days: AHEAD_DAYS }));
  return state.doneUntil > furthest ? startOfReminding(at) : state;
}

function zoned({ now, zone }: ZonedNow): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(now)).toZonedDateTimeISO(zone);
}

function instantOf(wall: WallTime, zone: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

function textOf(time: Temporal.PlainDateTime): WallTime {
  return time.toString({ smallestUnit: 'minute' });
}
