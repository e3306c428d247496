import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { METRIC_KINDS } from '@/lib/domain/metric';
import { judgeLine } from '../../judge/judge-line';
import { asKnownOn, readLine } from '../../judge/line';
import { lineFacts } from '../../judge/line-facts';
import { main } from '../../judge/main';
import { quarter } from '../../simulation/quarter';
import { STORIES } from '../../simulation/story';
import { OFFICE } from '../../simulation/world';

afterEach(() => vi.restoreAllMocks());

const line = {
  id: 'a',
  metric: 'increase',
  baseline: 20,
  target: 40,
  startsOn: '2026-01-05',
  endsOn: '2026-04-05',
  lagDays: 14,
  checkIns: ['01-12', '01-26', '02-02', '02-09', '02-16'].map((day) => ({ on: `2026-${day}`, value: 20 })),
  tasks: ['13', '14', '15'].map((day) => ({ openedOn: '2026-01-05', doneOn: `2026-01-${day}` })),
  asOf: ['2026-02-02', '2026-02-09', '2026-02-16'],
};

async function run(text: string): Promise<{ code: number; out: string[]; err: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((told) => out.push(told));
  vi.spyOn(console, 'error').mockImplementation((told) => err.push(told));
  try {
    writeFileSync(join(folder, 'lines.jsonl'), text);
    return { code: await main(join(folder, 'lines.jsonl')), out, err };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a line is answered with each rule and day', async () => {
  const { code, out, err } = await run(`${JSON.stringify(line)}\n\n`);
  expect([code, err]).toEqual([0, []]);
  expect(out.map((told) => JSON.parse(told))).toEqual([
    {
      id: 'a',
      findings: [
        { rule: 'output-without-outcome', asOf: '2026-02-09' },
        { rule: 'output-without-outcome', asOf: '2026-02-16' },
      ],
    },
  ]);
});

test('a wrong line is told with its number, and the rest goes on', async () => {
  const wrong = [
    '{"id":',
    JSON.stringify({ ...line, metric: 'levitate' }),
    JSON.stringify({ ...line, asOf: ['2026-02-30'] }),
    JSON.stringify({ ...line, target: 20 }),
    JSON.stringify({ ...line, endsOn: '2026-01-01' }),
    JSON.stringify({ ...line, checkIns: [{ on: '2026-01-12', value: 'ten' }] }),
    'null',
  ];
  const { code, out, err } = await run([...wrong, JSON.stringify(line)].join('\r\n'));
  expect(code).toBe(1);
  expect(out).toHaveLength(1);
  expect(err.map((told) => /:(\d+): .+/.exec(told)?.[1])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(err[1]).toMatch('metric');
  expect(err[2]).toMatch('asOf.0');
  expect(err[5]).toMatch('checkIns.0.value');
});

test('what happens later changes nothing of what is said on a day', () => {
  for (const [index, kind] of METRIC_KINDS.entries()) {
    for (const story of STORIES) {
      const told = readLine(JSON.stringify(quarter(OFFICE, story, kind, 400 + index).line));
      const whole = judgeLine(told).findings;
      for (const asOf of told.asOf) {
        const until = judgeLine(asKnownOn(told, asOf)).findings;
        expect(until, `${told.id} ${asOf}`).toEqual(whole.filter((found) => found.asOf === asOf));
      }
    }
  }
});

test('known on a day is what had been observed, opened and closed by then', () => {
  const known = asKnownOn(
    readLine(JSON.stringify({ ...line, tasks: [...line.tasks, { openedOn: '2026-02-01', doneOn: null }] })),
    '2026-01-26',
  );
  expect(known.checkIns.map(({ on }) => on)).toEqual(['2026-01-12', '2026-01-26']);
  expect(known.tasks.map(({ doneOn }) => doneOn)).toEqual(['2026-01-13', '2026-01-14', '2026-01-15']);
  expect(asKnownOn(known, '2026-01-14').tasks.map(({ doneOn }) => doneOn)).toEqual([
    '2026-01-13',
    '2026-01-14',
    null,
  ]);
});

test.each([
  ['as a count of six', { baseline: 0, target: 6 }, [0, 2, 3], 6, [0, 2, 3]],
  ['as shares', { baseline: 0, target: 1 }, [0, 0.25, 0.5], 4, [0, 1, 2]],
  ['in percent', { baseline: 0, target: 100 }, [0, 20, 60], 5, [0, 1, 3]],
  ['by name', { baseline: null, target: null }, [[], ['x'], ['x', 'y']], 4, [0, 1, 2]],
])('milestones are told %s', (_, ends, values, count, reached) => {
  const checkIns = values.map((value, index) => ({ on: `2026-02-0${index + 1}`, value }));
  const facts = lineFacts(readLine(JSON.stringify({ ...line, ...ends, metric: 'milestones', checkIns })));
  expect(facts.keyResult.metric).toMatchObject({ milestones: { length: count } });
  expect(facts.checkIns.map(({ value }) => (value as string[]).length)).toEqual(reached);
});

test.each([
  ['atLeast', { low: 40 }],
  ['atMost', { high: 40 }],
  ['increase', { baseline: 20, target: 40 }],
])('%s takes its border from the line', (metric, expected) => {
  expect(lineFacts(readLine(JSON.stringify({ ...line, metric }))).keyResult.metric).toMatchObject(expected);
});

test.each([
  [
    'a first value at the baseline is on its way into a band around the target',
    21,
    { low: 38, high: 42 },
    20,
  ],
  ['a first value elsewhere makes baseline and target the borders', 31, { low: 20, high: 40 }, null],
  ['so does one outside', 10, { low: 20, high: 40 }, null],
])('within: %s', (_, value, band, stoodAt) => {
  const checkIns = [
    { on: '2026-02-02', value: 39 },
    { on: '2026-01-12', value },
  ];
  const facts = lineFacts(readLine(JSON.stringify({ ...line, metric: 'within', checkIns })));
  expect(facts.keyResult.metric).toMatchObject(band);
  expect(facts.stoodAt).toBe(stoodAt);
});

test('what a line may leave open: a missed value, yes and no, the lag, a guardrail that starts at its border', () => {
  const checkIns = [
    { on: '2026-01-12', value: null },
    { on: '2026-01-19', value: true },
  ];
  const binary = readLine(
    JSON.stringify({ ...line, metric: 'binary', baseline: false, target: true, lagDays: null, checkIns }),
  );
  expect(binary).toMatchObject({ baseline: 0, target: 1, lagDays: 14 });
  expect(binary.checkIns).toEqual([{ on: '2026-01-19', value: 1, confidence: null }]);
  for (const metric of ['atLeast', 'atMost', 'within']) {
    expect(judgeLine(readLine(JSON.stringify({ ...line, metric, target: 20 }))).findings).toEqual([]);
  }
});

test('a byte order mark before the first line is not part of it', async () => {
  expect((await run(`\uFEFF${JSON.stringify(line)}`)).code).toBe(0);
});
