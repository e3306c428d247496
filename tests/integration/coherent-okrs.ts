import * as fc from 'fast-check';
import { COLOURS } from '@/lib/domain/key-result';
import type { Metric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { tieId } from '@/lib/domain/tie';

const CLOCK = '1799000000000';
const clock = (n: number) => `${CLOCK}${n.toString(16).padStart(4, '0')}0123456789ab`;

const HOSTILE = [
  '=1+1',
  "'=1+1",
  "''=x",
  '+cmd|calc',
  '-2',
  '@import',
  '\tTab',
  'a,b;c|d',
  'a "quoted" word',
  '"',
  'two\nlines',
  'two\r\nlines',
  'a\u0000b',
  'שלום עולם',
  '‮evil',
  '🎯🇨🇳👩‍🚀',
  '目标：增长',
  '＝全角',
  '-',
  '1.234,5',
  '2027-01-01',
  'sep=;',
  '\\n \\| \\',
  '<img src=x onerror=alert(1)>',
  ...['# x', '- x', '* x', '+ x', '1. x', '2) x', '- [ ] x', '[x] x', '> x', 'C#', '---', '```', '|a|b|'],
  ...[
    '**bold** _it_ `code` ~~no~~',
    '[a](b)',
    '&amp; &#32;',
    '\\',
    'trailing\\',
    'a  b',
    'a\u00a0b',
    'a\u200bb',
  ],
  ...[
    'from 3 to 5',
    'from $1.2M to $3M by 2027-03-31',
    'at least 40 %',
    'Sell (yes/no)',
    'x (due 2027-02-02)',
  ],
  ...[
    'O1',
    'O1 KR1',
    'KR: x',
    'KR1: x',
    'Objective: x',
    'Cycle: Q1 2027',
    'Owner: Bob',
    'Why: x; Owner: Bob',
  ],
  ...['@Ada', 'x (@Ada)', 'Notes', 'Initiatives:', '目标一：增长', '从3到5', '关键结果：x', '一、x'],
];
/** What a person may have typed, or a hostile page may have said; as it is kept, it has no space around it. */
const text = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ maxLength: 20 }),
  )
  .map((one) => one.trim());
/** Texts of which no two are alike. */
const titles = (n: number) =>
  fc.array(text, { minLength: n, maxLength: n }).map((all) => all.map((one, i) => `${one} ${i}`.trim()));
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((value) => value + 0);
const day = fc.integer({ min: 0, max: 9 }).map((n) => `2027-01-0${n || 1}`);
const measure = { unit: text.map((unit) => unit.slice(0, 20)), precision: fc.nat(6) };
const pacing = fc.oneof(
  fc.constantFrom({ shape: 'linear' } as const, { shape: 'backLoaded' } as const),
  fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ share }) => ({
    shape: 'phased' as const,
    points: [{ on: '2027-02-01', share: share + 0 }],
  })),
);

const metric: fc.Arbitrary<Metric> = fc.oneof(
  fc.constant({ kind: 'binary' as const }),
  fc
    .record({ a: number, b: number, known: fc.boolean(), ...measure, pacing })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, known, ...rest }) => ({
      kind: a < b ? ('increase' as const) : ('decrease' as const),
      baseline: known ? a : null,
      target: b,
      ...rest,
    })),
  fc.record({ kind: fc.constant('atLeast' as const), low: number, ...measure }),
  fc.record({ kind: fc.constant('atMost' as const), high: number, ...measure }),
  fc.record({ a: number, b: number, ...measure }).map(({ a, b, ...rest }) => ({
    kind: 'within' as const,
    low: Math.min(a, b),
    high: Math.max(a, b),
    ...rest,
  })),
  titles(2).map((names) => ({
    kind: 'milestones' as const,
    milestones: names.map((title, i) => ({ id: `m${i}|`, title, weight: i + 1, dueOn: '2027-02-01' })),
  })),
);

const valueFor = (of: Metric, value: number, reached: boolean) => {
  if (of.kind === 'binary') return reached ? 1 : 0;
  return of.kind === 'milestones' ? (reached ? ['m0|'] : []) : value;
};

/** OKRs as they are kept, with check-ins, ties and people, their texts hostile. */
export const coherentOkrs: fc.Arbitrary<Stored[]> = fc
  .record({
    names: titles(16),
    prose: fc.array(text, { minLength: 8, maxLength: 8 }),
    metrics: fc.array(metric, { minLength: 3, maxLength: 3 }),
    values: fc.array(fc.record({ number, day, reached: fc.boolean(), confidence: fc.option(fc.nat(10)) }), {
      minLength: 6,
      maxLength: 6,
    }),
    flags: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    weights: fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
    colour: fc.constantFrom(...COLOURS),
  })
  .map(({ names, prose, metrics, values, flags, weights, colour }) => {
    let count = 0;
    const name = () => names[count++ % names.length] as string;
    const records: object[] = [];
    const put = (kind: string, id: string, fields: object) => {
      records.push({ kind, id, scope: 'own', clocks: {}, clock: clock(records.length), ...fields });
      return id;
    };
    const people = [0, 1].map((i) =>
      put('person', `p${i}`, { name: name().replace(/\s+/g, ' '), accounts: [], me: false }),
    );
    const cycles = (['active', 'draft'] as const).map((state, i) =>
      put('cycle', `c${i}`, {
        name: name(),
        startsOn: `2027-0${i + 1}-01`,
        endsOn: `2027-0${i + 1}-28`,
        state,
        ...(i === 1 && flags[4] && { retrospective: { learnt: prose[4], change: prose[5], stop: '' } }),
        ...(i === 1 && flags[5] && { closedOn: '2027-01-09' }),
      }),
    );
    put('cycle', 'c2', {
      ...{ name: names[15], startsOn: '2027-03-01', endsOn: '2027-03-28' },
      ...(flags[4] ? { state: 'closed', closedOn: '2027-03-29' } : { state: 'draft' }),
    });
    const objectives = [0, 1, 2].map((i) =>
      put('objective', `o${i}`, {
        cycle: cycles[i % 2],
        title: name(),
        why: prose[0],
        forWhom: prose[1],
        owner: flags[i] ? people[0] : null,
        level: 'company',
        ambition: flags[i] ? 'aspirational' : 'committed',
        strategy: prose[2],
        order: i,
        ...(flags[i + 1] && prose[6] !== '' && { reflection: prose[6] }),
      }),
    );
    if (flags[3])
      put('alignment', 'o1~objective~o0', {
        child: objectives[1],
        parent: { kind: 'objective', id: objectives[0] },
        role: 'primary',
      });
    for (const parent of [objectives[0], ...(flags[4] ? [objectives[1]] : [])])
      put('alignment', `o2~objective~${parent}`, {
        child: objectives[2],
        parent: { kind: 'objective', id: parent },
        role: 'supports',
      });
    for (const [i, each] of metrics.entries()) {
      const id = put('keyResult', `k${i}`, {
        objective: objectives[i % 2],
        title: name(),
        metric: each,
        owner: flags[i + 1] ? people[1] : null,
        accepted: flags[i],
        weight: (weights[i] ?? 0) + 0,
        guardrailCounts: flags[i + 2],
        addedOn: '2026-12-24',
        dueOn: flags[i] ? '2027-02-03' : null,
        cadence: 'biweekly',
        lagDays: i,
        code: `Q${i}`,
        colour,
        order: i,
        dropped:
          i === 2
            ? {
                on: '2027-01-05',
                reason: prose[3],
                ...(flags[3] && { work: { serves: 'k0', hypothesis: prose[5] } }),
              }
            : null,
        ...(flags[i] && {
          grade: {
            score: i / 10,
            cause: prose[i],
            incentive: flags[5] || null,
            choice: 'keep',
            nextTarget: flags[4] ? (values[i]?.number ?? null) : null,
          },
        }),
      });
      for (const [n, { number: value, day: observedOn, reached, confidence }] of values.entries())
        put('checkIn', `${id}-${n}`, {
          keyResult: id,
          value: valueFor(each, value, reached),
          confidence,
          note: prose[n],
          ...(reached && prose[n] ? { blocker: prose[n], nextStep: 'ask' } : {}),
          author: reached ? people[0] : null,
          observedOn,
          replaces: n > 0 && flags[n - 1] ? `${id}-${n - 1}` : null,
          void: n > 0 && flags[n - 1] && flags[5] && reached,
        });
      const task = `jira:acme.atlassian.net:A-${i}`;
      put('task', task, {
        title: name(),
        url: `https://acme.atlassian.net/browse/A-${i}`,
        status: flags[i] ? 'doing' : null,
        assignee: null,
        parent: null,
        container: null,
        seenAt: 1,
        openedAt: null,
        doneAt: null,
        doneFrom: null,
        statusChanges: [],
      });
      put('tie', tieId(task, id), {
        task,
        keyResult: id,
        hypothesis: prose[7],
        tiedBy: flags[i] ? people[1] : null,
      });
    }
    return records as unknown as Stored[];
  });
