import { expect, test } from 'vitest';
import { planned } from './plan';

/** Rows as other tools export them, in the words of their columns. */
const FILES: Record<string, { text: string; locale?: string }> = {
  'Quantive (Gtmhub)': {
    text: `Session,Objective,Objective owner,Key result,Key result owner,Initial value,Target value,Current value,Format
Q1 2027,Grow in Spain,Ada Park,Monthly active teams,Bo Lind,20,40,25,Number`,
  },
  Perdoo: {
    text: `Objective;Objective Lead;Key Result;Lead;Start value;Target value;Current value;Unit;Timeframe
Grow in Spain;Ada Park;Monthly active teams;Bo Lind;20;40;25;Number;Q1 2027`,
  },
  'Profit.co': {
    text: `Objective Name,Period,Key Result Name,KR Type,KR Owner,Starting Value,Target Value,Actual Value
Grow in Spain,Q1 2027,Monthly active teams,Increase,Bo Lind,20,40,25`,
  },
  Weekdone: {
    text: `Objective\tKey Result\tOwner\tStart\tGoal value\tCurrent\tPeriod
Grow in Spain\tMonthly active teams\tBo Lind\t20\t40\t25\tQ1 2027`,
  },
  'Viva Goals': {
    text: `ID,Title,Type,Parent ID,Owner,Start value,Target,Current value,Time Period
1,Grow in Spain,Objective,,Ada Park,,,,Q1 2027
2,Monthly active teams,Key Result,1,Bo Lind,20,40,25,Q1 2027`,
  },
  Lattice: {
    text: `Goal ID,Goal name,Parent goal,Owner,Start value,Target value,Current value,Cycle
7,Grow in Spain,,Ada Park,,,,Q1 2027
8,Monthly active teams,Grow in Spain,Bo Lind,20,40,25,Q1 2027`,
  },
  Betterworks: {
    text: `name,type,owner_email,start_value,target_value,current_value,quarter
Grow in Spain,goal,ada@acme.example,,,,Q1 2027
Monthly active teams,milestone,bo@acme.example,20,40,25,Q1 2027`,
  },
  Mooncamp: {
    text: `Title,Type,Parent,Lead,Initial value,Target value,Current value,Cycle
Grow in Spain,Objective,,Ada Park,,,,Q1 2027
Monthly active teams,Key Result,Grow in Spain,Bo Lind,20,40,25,Q1 2027`,
  },
  Tability: {
    text: `Plan,Objective,Outcome,Key result,Owner,Start,Target,Current
Q1 2027,Grow in Spain,,Monthly active teams,Bo Lind,20,40,25`,
  },
  WorkBoard: {
    text: `Objective,Objective Owner,Key Result,Key Result Owner,Start,Target,Achieved,Time Period
Grow in Spain,Ada Park,Monthly active teams,Bo Lind,20,40,25,Q1 2027`,
  },
  '15Five': {
    text: `Objective,Objective owner,Key result,Owner,Starting value,Target value,Current value,Time period
Grow in Spain,Ada Park,Monthly active teams,Bo Lind,20,40,25,Q1 2027`,
  },
  'Asana goals': {
    text: `Goal ID,Name,Owner,Time period,Parent goals,Initial value,Target value,Current value,Progress
12,Grow in Spain,Ada Park,Q1 2027,,,,,62%
13,Monthly active teams,Bo Lind,Q1 2027,Grow in Spain,20,40,25,25%`,
  },
  飞书: {
    text: `周期,目标,关键结果,负责人,起始值,目标值,当前值,进度
2027年Q1,Grow in Spain,Monthly active teams,Bo Lind,20,40,25,25%`,
  },
  Tita: {
    text: `目标名称,目标负责人,关键结果名称,关键结果负责人,初始值,目标值,完成值,目标周期
Grow in Spain,Ada Park,Monthly active teams,Bo Lind,20,40,25,2027年第一季度`,
  },
  Worktile: {
    text: `标题,类型,上级目标,负责人,起始值,目标值,当前值,周期
Grow in Spain,目标,,Ada Park,,,,2027年Q1
Monthly active teams,关键结果,Grow in Spain,Bo Lind,20,40,25,2027年Q1`,
  },
  español: {
    text: `Objetivo;Resultado clave;Responsable;Valor inicial;Valor objetivo;Valor actual;Trimestre
Grow in Spain;Monthly active teams;Bo Lind;20,0;40,5;25,5;Q1 2027`,
    locale: 'es-ES',
  },
};

test.each(Object.entries(FILES))('the columns of %s are known by their names', (name, { text, locale }) => {
  const { objectives, lines } = planned(text, locale ? { locale } : {});
  expect(objectives).toHaveLength(1);
  const [{ cycle, objective } = {}] = objectives;
  expect(objective?.title).toBe('Grow in Spain');
  expect(cycle).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-03-31' });
  const [keyResult] = objective?.keyResults ?? [];
  const spanish = name === 'español';
  expect(keyResult).toMatchObject({
    title: 'Monthly active teams',
    metric: { kind: 'increase', baseline: 20, target: spanish ? 40.5 : 40, precision: spanish ? 1 : 0 },
    checkIns: [{ value: spanish ? 25.5 : 25, observedOn: '2027-02-01' }],
  });
  expect(keyResult?.owner).toMatch(/^(?:Bo Lind|bo@acme.example)$/);
  expect(lines.filter(({ outcome }) => outcome === 'notUnderstood')).toEqual([]);
});
