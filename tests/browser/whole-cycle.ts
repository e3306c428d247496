import type { Metric } from '@/lib/domain/metric';
import { addDays, daysBetween } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import { tieId } from '@/lib/domain/tie';
import type { Ask } from '@/lib/protocol/envelope';
import { quarter, STARTS_ON } from '../simulation/quarter';
import type { Story } from '../simulation/story';
import { OFFICE } from '../simulation/world';

/** The day on which the cycle is looked at: ten weeks in, a Thursday. */
export const TODAY = '2027-03-11';
const BEGINS = '2027-01-04';
const ENDS = '2027-04-04';

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

const CONTAINERS = [
  { id: 'ACT', title: 'Activation' },
  { id: 'SUP', title: 'Support desk' },
  { id: 'PLAT', title: 'Platform' },
];

/** A cycle of one organisation, kept through a restore: each record at the moment at which it would have been written. */
export async function tellCycle(ask: Ask): Promise<{ cycle: string; objective: string }> {
  const records = [cycleRecord(), ...people(), ...AIMS.flatMap(aimRecords), ...untied()];
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
  kept('cycle', 'c', BEGINS, { name: 'Q1 2027', startsOn: BEGINS, endsOn: ENDS, state: 'active' });

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
  const at = Date.parse('2027-01-20T10:00:00Z');
  const subject = { kind: 'objective', id: 'o1' };
  return [
    kept('revision', 'rev', '2027-01-20', {
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
        ...{ keyResult: id, value: Number((from + share * (to - from)).toFixed(1)), author: owner, note: '' },
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
        `${title.split(' ').slice(0, 3).join(' ')}, step ${n + 1}`,
        CONTAINERS[order % 3],
        openedOn,
        doneOn,
      ),
      kept('tie', tieId(key, id), tiedOn, { task: key, keyResult: id, hypothesis: '', tiedBy: 'p0' }),
    ];
  });
  const fields = {
    ...{ objective: `o${order}`, title, metric, owner, accepted: true, weight: place === 0 ? 2 : 1 },
    ...{ guardrailCounts: false, addedOn: BEGINS, dueOn: null, cadence: 'weekly', lagDays: 14, code },
    ...{ colour: COLOURS[order], order: place, dropped: null },
  };
  return [kept('keyResult', id, BEGINS, fields), ...checkIns, ...work.flat()];
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
