import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayOfNextWeek,
  momentToTell,
  nextReminder,
  type ReminderSettings,
  type ReminderState,
  snoozedTo,
  startOfReminding,
  wallTime,
} from '@/lib/domain/reminder';

/** Clocks change in most of them: at midnight, by half an hour, and once by a whole day. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'UTC',
];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONDAY_9: ReminderSettings = { on: true, weekday: 1, hour: 9 };

const at = (wall: string, zone = 'Europe/Berlin') => ({
  now: Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds,
  zone,
});
const done = (doneUntil: string, again: string | null = null): ReminderState => ({ doneUntil, again });

test('a moment comes at its hour, and not before', () => {
  expect(momentToTell(MONDAY_9, done('2027-01-04T09:00'), at('2027-01-11T08:59'))).toBeNull();
  expect(momentToTell(MONDAY_9, done('2027-01-04T09:00'), at('2027-01-11T09:00'))).toBe('2027-01-11T09:00');
  expect(momentToTell(MONDAY_9, done('2027-01-11T09:00'), at('2027-01-11T09:01'))).toBeNull();
});

test('what was missed asleep is told once on waking, however many moments passed', () => {
  expect(momentToTell(MONDAY_9, done('2027-01-04T09:00'), at('2027-02-03T14:00'))).toBe('2027-02-01T09:00');
});

test('nothing that lies before the beginning is told', () => {
  const start = at('2027-01-13T12:00');
  expect(momentToTell(MONDAY_9, startOfReminding(start), start)).toBeNull();
});

test('switched off there is no moment and nothing ahead', () => {
  const off = { ...MONDAY_9, on: false };
  expect(momentToTell(off, done('2027-01-04T09:00'), at('2027-01-11T10:00'))).toBeNull();
  expect(nextReminder(off, done('2027-01-04T09:00'), at('2027-01-11T10:00'))).toBeNull();
});

test('an hour that the clocks leave out comes with the one after it', () => {
  const sunday2 = { on: true, weekday: 7, hour: 2 };
  const before = at('2027-03-28T01:59');
  expect(momentToTell(sunday2, done('2027-03-21T02:00'), before)).toBeNull();
  expect(nextReminder(sunday2, done('2027-03-21T02:00'), before)).toBe(before.now + 60_000);
  expect(momentToTell(sunday2, done('2027-03-21T02:00'), at('2027-03-28T03:00'))).toBe('2027-03-28T02:00');
});

test('an hour that comes twice is told the first time only', () => {
  const sunday2 = { on: true, weekday: 7, hour: 2 };
  const first = at('2027-10-31T02:00');
  expect(momentToTell(sunday2, done('2027-10-24T02:00'), first)).toBe('2027-10-31T02:00');
  const second = { ...first, now: first.now + HOUR_MS };
  expect(wallTime(second)).toBe('2027-10-31T02:00');
  expect(momentToTell(sunday2, done('2027-10-31T02:00'), second)).toBeNull();
});

test('the same Monday is not told again in the zone that one has flown to', () => {
  const told = done('2027-01-11T09:00');
  expect(momentToTell(MONDAY_9, told, at('2027-01-11T09:00', 'America/Los_Angeles'))).toBeNull();
  expect(nextReminder(MONDAY_9, told, at('2027-01-11T08:00', 'America/Los_Angeles'))).toBe(
    at('2027-01-11T09:00', 'America/Los_Angeles').now,
  );
});

test('a clock that stood a year ahead silences nothing for a year', () => {
  const wrong = done('2028-01-10T09:00');
  const now = at('2027-01-11T10:00');
  expect(momentToTell(MONDAY_9, wrong, now)).toBeNull();
  expect(nextReminder(MONDAY_9, wrong, now)).toBe(at('2027-01-18T09:00').now);
});

test.each([
  ['later', '2027-01-11T12:05'],
  ['tomorrow', '2027-01-12T09:00'],
  ['nextWeek', '2027-01-18T09:00'],
] as const)('put off %s it comes again then, and in between is silent', (snooze, then) => {
  const now = at('2027-01-11T09:05');
  const state = done('2027-01-11T09:00', snoozedTo(snooze, MONDAY_9, now));
  expect(state.again).toBe(then);
  expect(nextReminder(MONDAY_9, state, now)).toBe(at(then).now);
  expect(momentToTell(MONDAY_9, state, { ...now, now: at(then).now - 60_000 })).toBeNull();
  expect(momentToTell(MONDAY_9, state, at(then))).toBe(then);
});

test('put off to next week on a Sunday it is the day after, and no moment before it is told', () => {
  expect(dayOfNextWeek('2027-01-10', 1)).toBe('2027-01-11');
  expect(dayOfNextWeek('2027-01-11', 5)).toBe('2027-01-22');
  const friday = { ...MONDAY_9, weekday: 5 };
  const state = done('2027-01-08T09:00', snoozedTo('nextWeek', friday, at('2027-01-11T10:00')));
  expect(momentToTell(friday, state, at('2027-01-15T10:00'))).toBeNull();
  expect(momentToTell(friday, state, at('2027-01-22T10:00'))).toBe('2027-01-22T09:00');
});

test('across a year of changing clocks every week is told once, never early, whoever slept through what', () => {
  const plan = fc.record({
    zone: fc.constantFrom(...ZONES),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    sleeps: fc.array(fc.integer({ min: 1, max: 40 * 24 * 60 }), { minLength: 20, maxLength: 40 }),
  });
  fc.assert(
    fc.property(plan, ({ zone, weekday, hour, sleeps }) => {
      const settings = { on: true, weekday, hour };
      let now = Date.UTC(2027, 0, 1);
      let state = startOfReminding({ now, zone });
      for (const minutes of sleeps) {
        const next = nextReminder(settings, state, { now, zone }) as number;
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(7 * DAY_MS + 2 * HOUR_MS);
        now += minutes * 60_000;
        const moment = momentToTell(settings, state, { now, zone });
        expect(moment !== null).toBe(next <= now);
        if (moment === null) continue;
        const date = Temporal.PlainDateTime.from(moment);
        expect([date.dayOfWeek, date.hour, date.minute]).toEqual([weekday, hour, 0]);
        expect(date.toZonedDateTime(zone).epochMilliseconds).toBeLessThanOrEqual(now);
        expect(moment > state.doneUntil).toBe(true);
        state = done(moment);
        expect(momentToTell(settings, state, { now, zone })).toBeNull();
      }
    }),
  );
});
