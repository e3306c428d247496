import { expect, test } from 'vitest';
import { outcomes, planned } from './plan';

const keyResults = (text: string, locale?: string) =>
  planned(text, locale ? { locale } : {}).objectives.flatMap(({ objective }) => objective.keyResults);
const metrics = (text: string, locale?: string) => keyResults(text, locale).map(({ metric }) => metric);

test('an objective that is left empty is the one above, and a repeated one is the same', () => {
  const { objectives } = planned(
    'Objective,Key result,Target\nGrow,Teams,5\n,Users,7\nKeep,Churn,2\nGrow,Leads,9',
  );
  expect(objectives.map(({ objective }) => [objective.title, objective.keyResults.length])).toEqual([
    ['Grow', 3],
    ['Keep', 1],
  ]);
});

test('numbers are read as the file writes them, units and scales included', () => {
  const file = (cells: string) => `Objective;Key result;Baseline;Target\n${cells}`;
  expect(metrics(file('Grow;Sales;1.234,5;2.000,0\nGrow;Teams;1.000;2.000'))).toMatchObject([
    { baseline: 1234.5, target: 2000 },
    { baseline: 1000, target: 2000 },
  ]);
  expect(metrics(file('Grow;Sales;1,234.5;2,000'))).toMatchObject([{ baseline: 1234.5, target: 2000 }]);
  expect(metrics(file('Grow;Sales;€1.2M;€2M\nGrow;Share;5 %;12.5 %\nGrow;Shops;30家;45家'))).toMatchObject([
    { baseline: 1_200_000, target: 2_000_000, unit: '€' },
    { baseline: 5, target: 12.5, unit: '%', precision: 1 },
    { baseline: 30, target: 45, unit: '家' },
  ]);
  expect(
    metrics('Objective,Key result,Baseline,Target,Metric type\nGrow,Share,5,9,Percentage'),
  ).toMatchObject([{ unit: '%' }]);
});

test('words say how it is measured', () => {
  const file = (metric: string, from: string, to: string) =>
    `Objective,Key result,Metric,Baseline,Target\nRun,It,${metric},${from},${to}`;
  expect(metrics(file('Stay above', '', '95'))).toMatchObject([{ kind: 'atLeast', low: 95 }]);
  expect(metrics(file('Should stay below', '', '2'))).toMatchObject([{ kind: 'atMost', high: 2 }]);
  expect(metrics(file('Decrease', '', '2'))).toMatchObject([{ kind: 'decrease', baseline: null }]);
  expect(metrics(file('Increase', '9', '2'))).toMatchObject([{ kind: 'decrease', baseline: 9 }]);
  expect(metrics(file('Yes/No', '', ''))).toEqual([{ kind: 'binary' }]);
});

test('a column for each week becomes check-ins of those days', () => {
  const [keyResult] = keyResults(
    'Objective,Key result,From,To,2027-01-11,2027-01-18,2027-03-01\nGrow,Teams,5,9,6,x,8',
  );
  expect(keyResult?.checkIns).toMatchObject([{ value: 6, observedOn: '2027-01-11' }]);
  const { lines } = planned(
    'Objective,Key result,From,To,2027-01-11,2027-01-18,2027-03-01\nGrow,Teams,5,9,6,x,8',
  );
  expect(lines[0]?.notes).toEqual(['valueNotUnderstood', 'valueInFuture']);
});

test('rows under rows: leaves below are key results, everything above them objectives', () => {
  const { objectives } = planned(
    'ID,Name,Parent ID,Target\n1,Company,,\n2,Team,1,\n3,Teams,2,5\n4,Alone,,\n5,Direct,1,7',
  );
  expect(
    objectives.map(({ objective }) => [
      objective.title,
      objective.parentRef,
      objective.keyResults.map(({ title }) => title),
    ]),
  ).toEqual([
    ['Company', undefined, ['Direct']],
    ['Team', '1', ['Teams']],
    ['Alone', undefined, []],
  ]);
});

test('each row says why it gives nothing, and the others are created', () => {
  const plan = planned(
    [
      'Title,Type,Parent,Target,Baseline,Due date',
      'Grow,Objective,,,,',
      'Teams,Key result,Grow,many,5,',
      'Users,Key result,Grow,5,5,',
      'Shops,Key result,Sell,5,1,',
      'Site,Project,Grow,,,',
      'Odd,Riddle,Grow,,,',
      'Leads,Key result,Grow,9,1,2027-13-45',
    ].join('\n'),
  );
  expect(outcomes(plan)).toEqual([
    [2, 'objective'],
    [3, 'notUnderstood', 'badValue'],
    [4, 'notUnderstood', 'baselineIsTarget'],
    [5, 'notUnderstood', 'parentMissing'],
    [6, 'ignored', 'initiative'],
    [7, 'notUnderstood', 'unknownType'],
    [8, 'keyResult', 'dateNotUnderstood'],
  ]);
  expect(plan.objectives[0]?.objective.keyResults.map(({ title }) => title)).toEqual(['Leads']);
});

test('a quotation mark that is never closed is told on its line, and the lines before it hold', () => {
  const plan = planned('Objective,Key result,Target\nGrow,Teams,5\nKeep,"Churn,2\nMore,Users,3\n');
  expect(outcomes(plan)).toEqual([
    [2, 'keyResult', 'noBaseline'],
    [3, 'notUnderstood', 'quotes'],
  ]);
});

test('line numbers hold where a cell has lines of its own', () => {
  const plan = planned('Objective,Key result,Target\nGrow,"Teams\nin Spain",5\nGrow,Users,x');
  expect(plan.lines.map(({ number }) => number)).toEqual([2, 4]);
});

test('titles above the heading, a separator line and unknown columns are passed over', () => {
  const plan = planned('sep=;\nOKRs of Acme;;\n\nObjective;Mood;Key result;Target\nGrow;fine;Teams;5');
  expect(plan.columns).toEqual(['objective', 'ignore', 'keyResult', 'target']);
  expect(plan.objectives[0]?.objective.keyResults).toHaveLength(1);
});

test('confidence comes as a number, a share or in percent', () => {
  const file =
    'Objective,Key result,From,To,Current,Confidence\nA,B,1,9,2,7\nA,C,1,9,2,0.7\nA,D,1,9,2,70%\nA,E,1,9,2,high';
  expect(keyResults(file).map(({ checkIns }) => checkIns?.[0]?.confidence)).toEqual([7, 7, 7, null]);
});

const known = [
  {
    id: 'k1',
    code: 'A1',
    title: 'Churn',
    objective: 'Keep',
    cycle: 'Q1',
    metric: { kind: 'atMost', high: 5, unit: '', precision: 0 },
  },
  { id: 'k2', code: 'B1', title: 'Churn', objective: 'Grow', cycle: 'Q1', metric: { kind: 'binary' } },
] as const;

test('check-ins of a file of their own find their key results, or say why not', () => {
  const plan = planned(
    [
      'Key result,Code,Observed on,Value,Note',
      'Churn,A1,2027-01-11,4,fine',
      'Churn,,2027-01-11,4,',
      'Gone,,2027-01-11,4,',
      'Churn,B1,2027-01-11,maybe,',
      'Churn,B1,2027-06-11,yes,',
      'Churn,B1,2027-01-12,yes,',
    ].join('\n'),
    { known: [...known] },
  );
  expect(outcomes(plan).map(([, ...rest]) => rest)).toEqual([
    ['checkIn'],
    ['notUnderstood', 'keyResultAmbiguous'],
    ['notUnderstood', 'keyResultUnknown'],
    ['notUnderstood', 'badValue'],
    ['notUnderstood', 'futureDay'],
    ['checkIn'],
  ]);
  expect(plan.checkIns).toMatchObject([
    { keyResult: 'k1', checkIn: { value: 4, note: 'fine' } },
    { keyResult: 'k2', checkIn: { value: 1 } },
  ]);
});

test('ties need a task with a key and an address', () => {
  const plan = planned(
    'Task,Task address,Task title,Code\njira:acme.atlassian.net:A-1,https://acme.atlassian.net/browse/A-1,Ship,A1\nA-2,https://x.example,No,A1\njira:acme.atlassian.net:A-3,javascript:alert(1),No,A1',
    { known: [...known] },
  );
  expect(plan.ties).toMatchObject([{ keyResult: 'k1', task: { key: 'jira:acme.atlassian.net:A-1' } }]);
  expect(
    outcomes(plan)
      .slice(1)
      .map(([, ...rest]) => rest),
  ).toEqual([
    ['notUnderstood', 'taskUnknown'],
    ['notUnderstood', 'taskUnknown'],
  ]);
});
