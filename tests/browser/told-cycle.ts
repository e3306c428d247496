import { type Grade, UNGRADED } from '@/lib/domain/grade';
import type { Metric } from '@/lib/domain/metric';
import { addDays, daysBetween } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import { tieId } from '@/lib/domain/tie';
import type { Ask } from '@/lib/protocol/envelope';
import { quarter, STARTS_ON } from '../simulation/quarter';
import type { Story } from '../simulation/story';
import { OFFICE } from '../simulation/world';

/** The day on which the cycle is looked at: ten weeks in, a Thursday. */
export const TODAY = '2031-03-13';
const BEGINS = '2031-01-06';
const ENDS = '2031-04-06';

/** A key result: what it says, its code, how it fares, and how many tasks serve it. */
type Result = [
  title: string,
  code: string,
  story: Story,
  from: number,
  to: number,
  unit: string,
  tasks: number,
];

interface Aim {
  title: string;
  level: 'company' | 'team' | 'personal';
  ambition: 'committed' | 'aspirational';
  owner: string | null;
  /** The objective above it, by place. */
  above: number | null;
  results: Result[];
}

const PEOPLE = ['Alice Chen', 'Ben Okafor', 'Carla Rossi', 'Dmitri Novak'];
const AIMS: Aim[] = [
  {
    ...{
      title: 'Mid-sized teams choose us first',
      level: 'company',
      ambition: 'aspirational',
      owner: 'p0',
      above: null,
    },
    results: [
      ['Win rate against the two largest rivals rises from 22 % to 35 %', 'W1', 'healthy', 22, 35, '%', 3],
      ['Teams that pay after the trial rise from 11 % to 18 %', 'W2', 'stall', 11, 18, '%', 4],
    ],
  },
  {
    ...{
      title: 'New teams feel at home in their first week',
      level: 'team',
      ambition: 'committed',
      owner: 'p0',
      above: 0,
    },
    results: [
      ['Raise activation of new teams from 20 % to 40 %', 'A1', 'workless', 20, 40, '%', 16],
      ['Invited colleagues who join within two days rise from 35 % to 60 %', 'A2', 'healthy', 35, 60, '%', 4],
      ['Questions in the first week fall from 90 to 50', 'A3', 'attained', 90, 50, 'questions', 2],
    ],
  },
  {
    ...{
      title: 'Answers come while they still matter',
      level: 'team',
      ambition: 'committed',
      owner: 'p1',
      above: 1,
    },
    results: [
      ['Median time to a first answer falls from 9 to 4 hours', 'S1', 'healthy', 9, 4, 'h', 6],
      ['Teams that ask twice about the same thing fall from 30 % to 15 %', 'S2', 'idle', 30, 15, '%', 0],
    ],
  },
  {
    ...{
      title: 'The board opens before anybody looks away',
      level: 'team',
      ambition: 'aspirational',
      owner: 'p2',
      above: 0,
    },
    results: [
      ['First board drawn in 1.2 s instead of 3.1 s', 'P1', 'healthy', 3.1, 1.2, 's', 5],
      ['Boards that time out fall from 4 % to 1 %', 'P2', 'pause', 4, 1, '%', 3],
    ],
  },
  {
    ...{
      title: 'Large customers trust us with their data',
      level: 'team',
      ambition: 'committed',
      owner: 'p3',
      above: null,
    },
    results: [
      [
        'Security reviews passed at the first attempt rise from 40 % to 80 %',
        'T1',
        'unworked',
        40,
        80,
        '%',
        1,
      ],
    ],
  },
  {
    ...{
      title: 'I can run the release without help',
      level: 'personal',
      ambition: 'committed',
      owner: 'p1',
      above: null,
    },
    results: [['Releases led alone rise from 0 to 6', 'R1', 'healthy', 0, 6, 'releases', 1]],
  },
  {
    ...{
      title: 'Word of mouth carries us to three new countries',
      level: 'company',
      ambition: 'aspirational',
      owner: null,
      above: null,
    },
    results: [],
  },
];

/** Titles of the work of key results that are looked at closely, by code; of the others it is numbered. */
const WORK: Record<string, string[]> = {
  A1: [
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
    'Sample data that can be removed',
    'Say what a board is for',
  ],
  S1: [
    'Route by language',
    'Saved answers',
    'Night shift in Lisbon',
    'Triage by form',
    'Status page',
    'Resets',
  ],
  P1: [
    'Boards in one request',
    'Cache what never changes',
    'Smaller pictures',
    'Index the log',
    'Real devices',
  ],
};

/** What people wrote with their check-ins, by code, from the first on. */
const NOTES: Record<string, string[]> = {
  A1: ['', 'Tour is live for half of the sign-ups', '', 'Mails are opened, few come back to the board'],
  S1: ['', 'Routing helps most', '', '', 'Night shift covers the Americas'],
};

const EXPECTED: Record<string, string> = {
  'A1-0': 'Three more of ten teams reach their first board',
  'S1-0': 'An hour less for whoever writes in French',
};

const CONTAINERS = [
  { id: 'ACT', title: 'Activation' },
  { id: 'SUP', title: 'Support desk' },
  { id: 'PLAT', title: 'Platform' },
];

/** A cycle of one organisation, kept through a restore: each record at the moment at which it would have been written. */
export async function tellCycle(ask: Ask): Promise<{ cycle: string; objective: string }> {
  const records = [cycleRecord(), ...people(), ...AIMS.flatMap(aimRecords), ...untied(), ...before()];
  const { staging } = await ask('restore.begin', {});
  await ask('restore.page', { staging, records });
  await ask('restore.commit', { staging, expected: records.length });
  return { cycle: 'c', objective: 'o1' };
}

function kept(kind: string, id: string, on: string, fields: object): Stored {
  const clock = `${String(Date.parse(`${on}T09:00:00Z`)).padStart(13, '0')}0000aaaaaaaaaaaa`;
  return { id, kind, scope: 'own', clock, clocks: {}, ...fields } as unknown as Stored;
}

const cycleRecord = () =>
  kept('cycle', 'c', BEGINS, { name: 'Q1 2031', startsOn: BEGINS, endsOn: ENDS, state: 'active' });

const people = () =>
  PEOPLE.map((name, index) => kept('person', `p${index}`, BEGINS, { name, accounts: [], me: index === 0 }));

function aimRecords(aim: Aim, order: number): Stored[] {
  const { title, level, ambition, owner, above, results } = aim;
  const objective = kept('objective', `o${order}`, BEGINS, {
    ...{ cycle: 'c', title, level, ambition, owner, order },
    why: order === 1 ? 'Half of the teams that leave do so before their second week.' : '',
    forWhom: order === 1 ? 'Whoever was asked by a colleague to try it' : '',
    strategy: level === 'company' ? 'Be the first tool a team of fifty buys by itself.' : '',
  });
  const aligned =
    above === null
      ? []
      : [
          kept('alignment', `o${order}~o${above}`, BEGINS, {
            ...{ child: `o${order}`, parent: { kind: 'objective', id: `o${above}` }, role: 'primary' },
          }),
        ];
  return [
    objective,
    ...aligned,
    ...revisions(order),
    ...results.flatMap((one, place) => resultRecords(one, aim, order, place)),
  ];
}

function revisions(order: number): Stored[] {
  if (order !== 1) return [];
  const change = { before: { ambition: 'aspirational' }, after: { ambition: 'committed' } };
  const at = Date.parse('2031-01-22T10:00:00Z');
  const subject = { kind: 'objective', id: 'o1' };
  return [
    kept('revision', 'rev', '2031-01-22', {
      subject,
      ...change,
      by: 'p0',
      at,
      reason: 'Sales has promised it',
    }),
  ];
}

const COLOURS = ['indigo', 'teal', 'amber', 'rose', 'violet', 'green', 'sky'];

function resultRecords(result: Result, { owner }: Aim, order: number, place: number): Stored[] {
  const [title, code, story, from, to, unit, tasks] = result;
  const id = `k-${code}`;
  const metric: Metric = {
    ...{ kind: from < to ? 'increase' : 'decrease', unit, precision: from % 1 === 0 && to % 1 === 0 ? 0 : 1 },
    ...{ baseline: from, target: to, pacing: { shape: 'linear' } },
  };
  const { line } = quarter(OFFICE, story, 'increase', order * 7 + place + 3);
  const checkIns = line.checkIns
    .filter(({ on }) => shifted(on) <= TODAY)
    .map(({ on, value, confidence }, index) => {
      const share = (value - line.baseline) / (line.target - line.baseline);
      return kept('checkIn', `${id}-${index}`, shifted(on), {
        ...{ keyResult: id, value: Number((from + share * (to - from)).toFixed(1)), author: owner },
        note: NOTES[code]?.[index] ?? '',
        ...{ confidence: confidence ?? 6, observedOn: shifted(on), replaces: null, void: false },
      });
    });
  const lives = line.tasks.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
  const work = Array.from({ length: tasks }, (_, n) => {
    const life = lives[Math.floor((n * lives.length) / tasks)];
    const openedOn = life ? shifted(life.openedOn) : addDays(BEGINS, n * 4);
    // Every third one is still open, so that there is work to be shared out.
    const doneOn = n % 3 === 2 || !life?.doneOn || shifted(life.doneOn) > TODAY ? null : shifted(life.doneOn);
    const key = `jira:acme.atlassian.net:${code}-${n}`;
    const tiedOn = addDays(openedOn < BEGINS ? BEGINS : openedOn, (n % 4) * 3);
    return [
      task(
        key,
        WORK[code]?.[n] ?? `${title.split(' ').slice(0, 3).join(' ')}, step ${n + 1}`,
        CONTAINERS[order % 3],
        openedOn,
        doneOn,
      ),
      kept('tie', tieId(key, id), tiedOn, {
        task: key,
        keyResult: id,
        hypothesis: EXPECTED[`${code}-${n}`] ?? '',
        tiedBy: 'p0',
      }),
    ];
  });
  const fields = {
    ...{ objective: `o${order}`, title, metric, owner, accepted: true, weight: place === 0 ? 2 : 1 },
    ...{ guardrailCounts: false, addedOn: BEGINS, dueOn: null, cadence: 'weekly', lagDays: 14, code },
    ...{ colour: COLOURS[order], order: place, dropped: null },
  };
  return [kept('keyResult', id, BEGINS, fields), ...checkIns, ...work.flat()];
}

const GRADED: [title: string, from: number, to: number, current: number, grade: Grade][] = [
  ['Teams that invite a colleague rise from 20 % to 35 %', 20, 35, 33, graded(0.8, 'keep')],
  [
    ...(['Trials that end in a plan rise from 8 % to 12 %', 8, 12, 9] as const),
    { ...graded(0.3, 'change'), cause: 'We asked why only once the trial was over.' },
  ],
  [
    ...(['Customers who recommend us rise from 30 % to 45 %', 30, 45, 42] as const),
    { ...graded(0.7, 'drop'), incentive: true },
  ],
];

function graded(score: number, choice: Grade['choice']): Grade {
  return { ...UNGRADED, score, choice };
}

/** The cycle before, graded and closed. */
function before(): Stored[] {
  const [startsOn, endsOn] = [addDays(BEGINS, -91), addDays(BEGINS, -1)];
  const objective = { cycle: 'b', title: 'Whoever tries us stays', level: 'company', ambition: 'committed' };
  const said = { learnt: 'Ask while people are still here.', change: 'One owner for each number.', stop: '' };
  return [
    kept('cycle', 'b', startsOn, {
      ...{
        name: 'Q4 2030',
        startsOn,
        endsOn,
        state: 'closed',
        closedOn: addDays(BEGINS, 2),
        retrospective: said,
      },
    }),
    kept('objective', 'ob', startsOn, {
      ...{ ...objective, owner: 'p0', order: 0, why: '', forWhom: '', strategy: 'Grow with those we have.' },
    }),
    ...GRADED.flatMap(([title, from, to, current, grade], order) => {
      const id = `b${order}`;
      const metric = { kind: 'increase', unit: '%', precision: 0, baseline: from, target: to };
      const entry = { keyResult: id, confidence: 6, author: 'p0', note: '', replaces: null, void: false };
      return [
        kept('keyResult', id, startsOn, {
          ...{
            objective: 'ob',
            title,
            metric: { ...metric, pacing: { shape: 'linear' } },
            owner: 'p0',
            order,
            grade,
          },
          ...{
            accepted: true,
            weight: 1,
            guardrailCounts: false,
            addedOn: startsOn,
            dueOn: null,
            dropped: null,
          },
          ...{ cadence: 'weekly', lagDays: 14, code: `Q${order + 1}`, colour: COLOURS[order] },
        }),
        ...Array.from({ length: 11 }, (_, n) => from + ((current - from) * n) / 10).map((value, n) => {
          const observedOn = addDays(startsOn, 4 + n * 7);
          return kept('checkIn', `${id}-${n}`, observedOn, {
            ...entry,
            value: Math.round(value),
            observedOn,
          });
        }),
      ];
    }),
  ];
}

/** Work that serves nothing, and upkeep that need not. */
function untied(): Stored[] {
  return Array.from({ length: 22 }, (_, n) => {
    const key = `jira:acme.atlassian.net:MORE-${n}`;
    const openedOn = addDays(BEGINS, n * 3);
    const doneOn = n % 4 === 0 ? addDays(openedOn, 12) : null;
    const open = task(
      key,
      `Loose end ${n + 1}`,
      CONTAINERS[n % 3],
      openedOn,
      doneOn && doneOn <= TODAY ? doneOn : null,
    );
    if (n % 5 !== 1) return [open];
    return [open, kept('exemption', key, addDays(openedOn, 2), { task: key, reason: 'upkeep' })];
  }).flat();
}

function task(
  key: string,
  title: string,
  container: { id: string; title: string } | undefined,
  openedOn: string,
  doneOn: string | null,
): Stored {
  const at = (on: string) => Date.parse(`${on}T10:00:00Z`);
  const opened = { at: at(openedOn), status: 'doing', from: 'tool' };
  return kept('task', key, openedOn, {
    ...{ title, url: `https://acme.atlassian.net/browse/${key.split(':')[2]}`, assignee: null, parent: null },
    ...{
      container: container ?? null,
      status: doneOn ? 'done' : 'doing',
      seenAt: at(TODAY),
      readAt: at(TODAY),
    },
    ...{ openedAt: at(openedOn), doneAt: doneOn ? at(doneOn) : null, doneFrom: doneOn ? 'tool' : null },
    statusChanges: doneOn ? [opened, { at: at(doneOn), status: 'done', from: 'tool' }] : [opened],
  });
}

/** A day of the simulated quarter as a day of this cycle. */
function shifted(on: string): string {
  return addDays(BEGINS, daysBetween(STARTS_ON, on));
}
