import type { OkrDraft } from '@/lib/domain/draft';
import type { Metric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import type { SeenTask } from '@/lib/domain/task';
import type { Ask } from '@/lib/protocol/envelope';
import { quarter, STARTS_ON } from '../simulation/quarter';
import type { Story } from '../simulation/story';
import { OFFICE } from '../simulation/world';

/** So many days of the quarter have gone by. */
const RAN_DAYS = 68;
const LEFT_DAYS = 22;

/** A key result of the quarter, with what became of it. */
interface Told {
  title: string;
  metric: Metric;
  story: Story;
  seed: number;
  /** Titles of its work; what closes of it closes on the days that the story tells. */
  work: string[];
  /** What people wrote, a check-in each, from the second on. */
  notes: string[];
}

const linear = { shape: 'linear' } as const;
const percent = { unit: '%', precision: 0 };
const due = (days: number) => day(days - RAN_DAYS);

/** One objective with a key result of each kind, as teams have them. */
const TOLD: Told[] = [
  {
    title: 'Raise activation of new teams from 20 % to 40 %',
    metric: { kind: 'increase', ...percent, baseline: 20, target: 40, pacing: linear },
    story: 'workless',
    seed: 19,
    work: [
      'Guided tour on the first login',
      'Import contacts from a spreadsheet',
      'Welcome mail in three parts',
      'Empty boards show an example',
      'Invite the team in one step',
      'Shorter sign-up form',
      'Checklist on the home page',
      'Templates for sales and support',
      'Single sign-on for trials',
      'Tooltips on the board',
      'Video of the first five minutes',
      'Ask for the goal at sign-up',
      'Remind whoever never came back',
      'Faster first load of a board',
    ],
    notes: [
      '',
      'Tour is live for half of the sign-ups',
      '',
      'Mails are opened, few come back to the board',
      '',
    ],
  },
  {
    title: 'Cut the median time to a first answer from 9 to 4 hours',
    metric: { kind: 'decrease', unit: 'h', precision: 1, baseline: 9, target: 4, pacing: linear },
    story: 'healthy',
    seed: 4,
    work: [
      'Route by language',
      'Saved answers',
      'Night shift in Lisbon',
      'Triage by form',
      'Status page',
      'Bot for resets',
    ],
    notes: ['', 'Routing helps most', '', '', 'Night shift covers the Americas'],
  },
  {
    title: 'Keep uptime at 99.9 % or better',
    metric: { kind: 'atLeast', unit: '%', precision: 2, low: 99.9 },
    story: 'healthy',
    seed: 8,
    work: ['Fail over by itself', 'Load test before each release'],
    notes: ['', 'Two hours down on Tuesday'],
  },
  {
    title: 'Be certified for the health sector',
    metric: {
      kind: 'milestones',
      milestones: [
        { id: 'gap', title: 'Gap analysis accepted by the auditor', weight: 1, dueOn: due(20) },
        { id: 'stage1', title: 'Stage one audit passed', weight: 2, dueOn: due(45) },
        { id: 'fixes', title: 'Deviations closed', weight: 1, dueOn: due(62) },
        { id: 'stage2', title: 'Stage two audit passed', weight: 3, dueOn: due(86) },
      ],
    },
    story: 'healthy',
    seed: 3,
    work: ['Access review', 'Vendor list', 'Incident drill'],
    notes: [],
  },
  {
    title: 'A hospital signs for three years',
    metric: { kind: 'binary' },
    story: 'stall',
    seed: 5,
    work: ['Security questionnaire', 'Pilot on two wards'],
    notes: ['', 'Legal asks for a local data centre'],
  },
  {
    title: 'Grow teams on the yearly plan from 60 to 150',
    metric: {
      kind: 'increase',
      unit: 'teams',
      precision: 0,
      baseline: 60,
      target: 150,
      pacing: { shape: 'backLoaded' },
    },
    story: 'idle',
    seed: 2,
    work: [],
    notes: [],
  },
];

const PLACES = [
  (n: number) => ({
    key: `jira:acme.atlassian.net:ACT-${300 + n}`,
    url: `https://acme.atlassian.net/browse/ACT-${300 + n}`,
  }),
  (n: number) => ({
    key: `asana:asana:12098710000${300 + n}`,
    url: `https://app.asana.com/0/1/12098710000${300 + n}`,
  }),
  (n: number) => ({
    key: `notion:notion:3f0a1b2c-0000-4000-8000-000000000${300 + n}`,
    url: `https://www.notion.so/3f0a1b2c00004000800000000000${300 + n}`,
  }),
];

/** A quarter of a team that closes much and moves one number not at all; answers the ids of its key results in order. */
export async function tellQuarter(ask: Ask): Promise<string[]> {
  const { id: me } = await ask('person.save', { id: null, name: 'Alice Chen' });
  await ask('person.isMe', { id: me });
  await ask('okrs.create', { draft: draft() });
  const [cycle] = await ask('okrs.read', { which: 'all' });
  const ids =
    cycle?.objectives.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.id)) ?? [];
  const dates = new Map<string, TaskDates>();
  for (const [index, told] of TOLD.entries()) await tellOne(ask, told, ids[index] ?? '', index * 20, dates);
  await asItHappened(ask, dates);
  return ids;
}

interface TaskDates {
  openedOn: string;
  doneOn: string | null;
}

async function tellOne(
  ask: Ask,
  told: Told,
  keyResult: string,
  from: number,
  dates: Map<string, TaskDates>,
): Promise<void> {
  const { line } = quarter(OFFICE, told.story, told.metric.kind, told.seed);
  const past = line.checkIns.filter(({ on }) => shifted(on) <= day(0));
  for (const [index, { on, value, confidence }] of past.entries()) {
    await ask('checkIn.create', {
      keyResult,
      value: ownValue(told.metric, line, value, index / (past.length - 1)),
      confidence: confidence ?? null,
      note: told.notes[index] ?? '',
      observedOn: shifted(on),
      replaces: null,
    });
  }
  const lives = line.tasks.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
  const tasks = told.work.map((title, index): SeenTask => {
    const place = PLACES[index % PLACES.length]?.(from + index) ?? { key: '', url: '' };
    const life = lives[Math.floor((index * lives.length) / told.work.length)];
    const openedOn = shifted(life?.openedOn ?? line.startsOn);
    const doneOn = life?.doneOn ? shifted(life.doneOn) : null;
    dates.set(place.key, {
      openedOn: openedOn < day(0) ? openedOn : day(-2),
      doneOn: doneOn && doneOn <= day(0) ? doneOn : null,
    });
    return { ...place, title };
  });
  if (tasks.length > 0) await ask('tie.create', { tasks, keyResult, insteadOf: null });
}

/** The simulated value in the key result's own numbers. */
function ownValue(
  metric: Metric,
  { baseline, target }: { baseline: number; target: number },
  value: number,
  gone: number,
): number | string[] {
  const share = (value - baseline) / (target - baseline);
  switch (metric.kind) {
    case 'increase':
    case 'decrease': {
      const own = (metric.baseline ?? 0) + share * (metric.target - (metric.baseline ?? 0));
      return Number(own.toFixed(metric.precision));
    }
    case 'atLeast':
      return Number((metric.low + 0.08 - (gone > 0.3 && gone < 0.5 ? 0.11 : 0.02 * share)).toFixed(2));
    case 'milestones':
      return metric.milestones.slice(0, Math.floor(gone * 3)).map(({ id }) => id);
    default:
      return 0;
  }
}

/** Dates everything back to when it happened, as no command can: through a backup. */
async function asItHappened(ask: Ask, dates: ReadonlyMap<string, TaskDates>): Promise<void> {
  const { records } = await ask('backup.page', { revision: null, after: null });
  const dated = records.map((record: Stored) => {
    if (record.kind === 'keyResult') return { ...record, addedOn: day(-RAN_DAYS) };
    if (record.kind === 'checkIn') return { ...record, clock: at(record.clock, record.observedOn) };
    if (record.kind === 'tie') {
      const openedOn = dates.get(record.task)?.openedOn ?? day(0);
      return { ...record, clock: at(record.clock, openedOn), hypothesis: hypothesisOf(record.task) };
    }
    return record.kind === 'task' ? { ...record, ...lifeOf(dates.get(record.id)) } : record;
  });
  const { staging } = await ask('restore.begin', {});
  await ask('restore.page', { staging, records: dated });
  await ask('restore.commit', { staging, expected: dated.length });
}

function hypothesisOf(task: string): string {
  return task.endsWith('300') ? 'three more of ten teams reach their first board' : '';
}

function lifeOf(dates: TaskDates | undefined) {
  if (!dates) return {};
  const openedAt = Date.parse(`${dates.openedOn}T09:00:00Z`);
  const doneAt = dates.doneOn === null ? null : Date.parse(`${dates.doneOn}T15:00:00Z`);
  const status = doneAt === null ? ('doing' as const) : ('done' as const);
  const statusChanges = [
    { at: openedAt, status: 'doing' as const, from: 'tool' as const },
    ...(doneAt === null ? [] : [{ at: doneAt, status, from: 'tool' as const }]),
  ];
  return {
    openedAt,
    doneAt,
    status,
    statusChanges,
    doneFrom: doneAt === null ? null : ('tool' as const),
    readAt: Date.now(),
  };
}

/** The clock with the moment of a day in it. */
function at(clock: string, on: string): string {
  return String(Date.parse(`${on}T10:00:00Z`)).padStart(13, '0') + clock.slice(13);
}

/** A day of the simulated quarter as a day of this one. */
function shifted(on: string): string {
  const days = Temporal.PlainDate.from(STARTS_ON).until(Temporal.PlainDate.from(on), {
    largestUnit: 'day',
  }).days;
  return day(days - RAN_DAYS);
}

/** The day so many days from today. */
function day(from: number): string {
  return Temporal.Now.plainDateISO().add({ days: from }).toString();
}

function draft(): OkrDraft {
  return {
    cycle: { name: 'This quarter', startsOn: day(-RAN_DAYS), endsOn: day(LEFT_DAYS) },
    objectives: [
      {
        ...{ title: 'New teams feel at home in their first week', why: '', forWhom: '', strategy: '' },
        ...{ owner: 'Alice Chen', parent: null, level: 'team', ambition: 'committed' },
        keyResults: TOLD.map(({ title, metric }) => ({
          ...{ title, metric, owner: 'Alice Chen', dueOn: null, weight: 1, cadence: 'weekly' },
        })),
      },
    ],
  };
}
