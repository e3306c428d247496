import { expect, test } from 'vitest';
import { type ReminderEdges, reminderOf } from '@/entrypoints/background/reminder';
import type { Speech } from '@/entrypoints/background/words';
import { type Background, startBackground } from './background';
import { keyResultFields, settle } from './world';

const HOUR_MS = 3_600_000;

const speech: Speech = {
  handle: async () => ({}) as never,
  toolbar: async (due) => `${due} due`,
  reminder: async (due) => ({ title: `${due.length} due`, message: due.map(({ code }) => code).join() }),
};

/** The browser as a reminder sees it; the worker over it dies whenever `start` is called again. */
function openBrowser({ context }: Background) {
  const listed = new Map<string, string>();
  const made: string[] = [];
  const opened: string[] = [];
  let alarm: number | null = null;
  let badge = 0;
  let hasFocus = true;
  const edges: ReminderEdges = {
    showDue: async (count) => {
      badge = count;
    },
    setAlarm: async (when) => {
      alarm = when;
    },
    notifications: {
      show: async (id, { title }) => {
        made.push(id);
        listed.set(id, title);
      },
      shown: async () => [...listed.keys()],
      clear: async (id) => {
        listed.delete(id);
      },
    },
    openPopup: async () => {
      if (hasFocus) opened.push('popup');
      return hasFocus;
    },
    openDashboard: async (place) => {
      opened.push(place);
    },
  };
  return {
    edges,
    listed,
    made,
    opened,
    start: (more: Partial<ReminderEdges> = {}) => reminderOf(context, speech, { ...edges, ...more }),
    alarm: () => alarm,
    badge: () => badge,
    leaveFocus: () => {
      hasFocus = false;
    },
  };
}

/** Two key results that were due on Monday, 11 January 2027, at 9; it is Friday noon. */
async function friday() {
  const background = startBackground();
  const world = await settle(background);
  const browser = openBrowser(background);
  await browser.start().refresh();
  background.pass({ days: 4, ms: 3 * HOUR_MS });
  await browser.start().refresh();
  return { background, world, browser };
}

const check = ({ ask }: Background, keyResult: string) =>
  ask('checkIn.create', {
    ...{ keyResult, value: 4, confidence: 7, note: '', observedOn: null, replaces: null },
  });

test('Monday at nine one notification says what is due; the alarm waits for the next moment only', async () => {
  const { background, browser } = await friday();
  expect(browser.made).toEqual([]);
  const monday = Date.UTC(2027, 0, 18, 9);
  expect(browser.alarm()).toBe(monday);
  background.pass({ ms: monday - background.context.now() });
  await browser.start().refresh();
  expect([...browser.listed]).toEqual([['reminder 2027-01-18T09:00', '2 due']]);
  await browser.start().refresh();
  expect(browser.made).toHaveLength(1);
});

test('nothing is said when nothing is due, and what is due an hour later waits for the next week', async () => {
  const { background, world, browser } = await friday();
  for (const id of [world.keyResult, world.otherKeyResult]) await check(background, id);
  background.pass({ days: 3 });
  await browser.start().refresh();
  expect(browser.made).toEqual([]);
  background.pass({ days: 5 });
  await browser.start().refresh();
  expect(browser.badge()).toBe(2);
  expect(browser.made).toEqual([]);
  background.pass({ days: 2 });
  await browser.start().refresh();
  expect(browser.made).toEqual(['reminder 2027-01-25T09:00']);
});

test('what falls due to somebody else wakes nobody here', async () => {
  const { background, world, browser } = await friday();
  const { id: owner } = await background.ask('person.save', { id: null, name: 'Bo Lind' });
  const fields = keyResultFields(world.objective, { owner });
  await background.ask('keyResult.save', { id: world.keyResult, fields, reason: '' });
  await check(background, world.keyResult);
  background.pass({ days: 4 });
  await check(background, world.otherKeyResult);
  await browser.start().refresh();
  // Bo's falls due on the 22nd, a week after its check-in; the next reminder comes on Monday, the 25th.
  expect(browser.alarm()).toBe(Date.UTC(2027, 0, 25, 9));
});

test('weeks of sleep are told of once', async () => {
  const { background, browser } = await friday();
  background.pass({ days: 24 });
  await browser.start().refresh();
  expect(browser.made).toEqual(['reminder 2027-02-08T09:00']);
});

test('a worker that dies between the alarm and the notification loses nothing', async () => {
  const { background, browser } = await friday();
  background.pass({ days: 3 });
  const died = browser.start({
    notifications: { ...browser.edges.notifications, show: () => Promise.reject(new Error('died')) },
  });
  await died.refresh();
  expect(browser.made).toEqual([]);
  await browser.start().refresh();
  expect(browser.made).toEqual(['reminder 2027-01-18T09:00']);
});

test('one that dies between the notification and its note of it tells nothing twice', async () => {
  const { background, browser } = await friday();
  background.pass({ days: 3 });
  const dying = browser.start({
    notifications: {
      ...browser.edges.notifications,
      show: async (id, words) => {
        await browser.edges.notifications.show(id, words);
        throw new Error('died');
      },
    },
  });
  await dying.refresh();
  await browser.start().refresh();
  expect(browser.made).toHaveLength(1);
});

test('nor when it was closed before the next worker could look', async () => {
  const { background, browser } = await friday();
  background.pass({ days: 3 });
  await browser
    .start({
      notifications: {
        ...browser.edges.notifications,
        show: async (id, words) => {
          await browser.edges.notifications.show(id, words);
          throw new Error('died');
        },
      },
    })
    .refresh();
  browser.listed.clear();
  await browser.start().gone('reminder 2027-01-18T09:00');
  await browser.start().refresh();
  expect(browser.made).toHaveLength(1);
});

test('pressed it opens the popup where a window has the keyboard, else the list in the dashboard', async () => {
  const { background, browser } = await friday();
  background.pass({ days: 3 });
  await browser.start().refresh();
  await browser.start().pressed('reminder 2027-01-18T09:00');
  expect(browser.listed.size).toBe(0);
  browser.leaveFocus();
  await browser.start().pressed('reminder 2027-01-18T09:00');
  await browser.start().pressed('of another extension part');
  expect(browser.opened).toEqual(['popup', '#due']);
});

test('once all is checked in the notification goes by itself', async () => {
  const { background, world, browser } = await friday();
  background.pass({ days: 3 });
  await browser.start().refresh();
  await check(background, world.keyResult);
  await browser.start().refresh();
  expect(browser.listed.size).toBe(1);
  await check(background, world.otherKeyResult);
  await browser.start().refresh();
  expect(browser.listed.size).toBe(0);
});

test('put off till tomorrow it comes again then; taken back it does not', async () => {
  const { background, browser } = await friday();
  background.pass({ days: 3 });
  await browser.start().refresh();
  await background.ask('reminder.snooze', { until: 'tomorrow' });
  background.pass({ days: 1 });
  await browser.start().refresh();
  expect(browser.made).toEqual(['reminder 2027-01-18T09:00', 'reminder 2027-01-19T09:00']);
  const { undo } = await background.ask('reminder.snooze', { until: 'later' });
  await background.ask('undo', { step: undo });
  background.pass({ days: 1 });
  await browser.start().refresh();
  expect(browser.made).toHaveLength(2);
});

test('other settings begin anew: no moment is told that they would have had before', async () => {
  const { background, browser } = await friday();
  await background.ask('settings.change', { reminder: { on: true, weekday: 5, hour: 8 } });
  await browser.start().refresh();
  expect(browser.made).toEqual([]);
  background.pass({ days: 7 });
  await browser.start().refresh();
  expect(browser.made).toEqual(['reminder 2027-01-22T08:00']);
});

test('switched off it is silent, and the toolbar still counts', async () => {
  const { background, browser } = await friday();
  await background.ask('settings.change', { reminder: { on: false, weekday: 1, hour: 9 } });
  background.pass({ days: 10 });
  await browser.start().refresh();
  expect([browser.made, browser.badge()]).toEqual([[], 2]);
});

test('a key result that is put off is neither counted nor told, and comes back on its day', async () => {
  const { background, world, browser } = await friday();
  const { undo } = await background.ask('keyResult.snooze', { id: world.keyResult, until: '2027-01-20' });
  const due = await background.ask('checkIns.due', { everyone: false });
  expect(due.due.map(({ answer }) => answer.keyResult.id)).toEqual([world.otherKeyResult]);
  expect(due.snoozed).toMatchObject([
    { answer: { keyResult: { id: world.keyResult } }, until: '2027-01-20' },
  ]);
  await check(background, world.otherKeyResult);
  await browser.start().refresh();
  expect(browser.badge()).toBe(0);
  expect(browser.alarm()).toBe(Date.UTC(2027, 0, 18, 9));
  background.pass({ ms: Date.UTC(2027, 0, 20) - background.context.now() });
  await browser.start().refresh();
  expect(browser.badge()).toBe(1);
  await background.ask('undo', { step: undo });
  expect((await background.ask('checkIns.due', { everyone: false })).snoozed).toEqual([]);
});
