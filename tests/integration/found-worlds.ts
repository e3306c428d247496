import type { FindingAnswer } from '@/lib/domain/findings';
import type { SeenTask } from '@/lib/domain/task';
import type { PayloadOf } from '@/lib/protocol/messages';
import { type Background, JIRA } from './background';
import { issue, jiraKey, keyResultFields, objectiveFields, settle } from './world';

/** How a person comes upon what is found: all that is pursued, some key results, a task, or words in a field. */
export type Question = PayloadOf<'findings.read'> | PayloadOf<'words.judge'>;

/** Makes a world in which a rule has something to say, and answers where it says it. */
type MakeWorld = (background: Background) => Promise<Question>;

const ALL: Question = { keyResults: null, task: null };
const ISSUES = ['ABC-1', 'ABC-2', 'ABC-3', 'ABC-4', 'ABC-5', 'ABC-6'];

/** All that is answered to a question. */
export async function asked({ ask }: Background, question: Question): Promise<FindingAnswer[]> {
  if ('wordings' in question) return (await ask('words.judge', question)).flat();
  return (await ask('findings.read', question)).all;
}

type KeyResultFields = ReturnType<typeof keyResultFields>;
type ObjectiveFields = ReturnType<typeof objectiveFields>;

const INCREASE = {
  kind: 'increase',
  baseline: 5,
  target: 9,
  unit: '%',
  precision: 1,
  pacing: { shape: 'linear' },
} as const;
const AT_LEAST = { kind: 'atLeast', low: 90, unit: '%', precision: 0 } as const;

const report = ({ ask }: Background, ids: readonly string[], more: Partial<SeenTask>) =>
  ask('page.report', { tasks: ids.map((id) => issue(id, more)), asked: null }, JIRA);
const tie = ({ ask }: Background, ids: readonly string[], keyResult: string) =>
  ask('tie.create', { tasks: ids.map((id) => issue(id)), keyResult, insteadOf: null });
const addObjective = async (
  { ask }: Background,
  cycle: string,
  more: Partial<ObjectiveFields>,
  parent = '',
) =>
  (
    await ask('objective.save', {
      ...{ id: null, fields: objectiveFields(cycle, more), reason: '' },
      parent: parent === '' ? null : { kind: 'objective', id: parent },
    })
  ).id;
const keepKeyResult = async (
  { ask }: Background,
  id: string | null,
  objective: string,
  more: Partial<KeyResultFields>,
) => (await ask('keyResult.save', { id, fields: keyResultFields(objective, more), reason: '' })).id;
const person = async ({ ask }: Background, name: string) => (await ask('person.save', { id: null, name })).id;

/** So many days after one another the key result is checked in with these values. */
async function measure(
  background: Background,
  keyResults: readonly string[],
  values: readonly number[],
  { every = 7, confidence = null }: { every?: number; confidence?: number | null } = {},
): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (index > 0) background.pass({ days: every });
    for (const keyResult of keyResults) {
      const said = { keyResult, value, confidence, note: '', observedOn: null, replaces: null };
      await background.ask('checkIn.create', said);
    }
  }
}

/** Three tasks of each key result close after a first check-in, and the number stands at 5 once their lag is over. */
async function closeInVain(background: Background, keyResults: readonly string[]): Promise<void> {
  for (const [index, keyResult] of keyResults.entries()) {
    const own = ISSUES.slice(index * 3, index * 3 + 3);
    await report(background, own, { status: 'todo' });
    await tie(background, own, keyResult);
  }
  await measure(background, keyResults, [5]);
  background.pass({ days: 3 });
  await report(background, ISSUES.slice(0, keyResults.length * 3), { status: 'done' });
  background.pass({ days: 18 });
  await measure(background, keyResults, [5, 5]);
}

const words =
  (kind: 'keyResult' | 'objective', text: string): MakeWorld =>
  async () => ({ wordings: [{ kind, text, hasNumber: false }] });

/** Two results that want the same number to go two ways. */
async function pullApart(background: Background) {
  const world = await settle(background);
  const { objective, otherKeyResult } = world;
  await keepKeyResult(background, otherKeyResult, objective, { code: 'A2', metric: INCREASE });
  return world;
}

/** For each rule a small world in which it has something to say. */
export const WORLDS: Readonly<Record<string, MakeWorld>> = {
  'output-without-outcome': async (background) => {
    const { keyResult } = await settle(background);
    await closeInVain(background, [keyResult]);
    return { keyResults: [keyResult], task: null };
  },
  'outcome-without-output': async (background) => {
    const { keyResult } = await settle(background);
    await measure(background, [keyResult], [5, 5, 4, 4, 4]);
    return { keyResults: [keyResult], task: null };
  },
  'never-checked-in': async (background) => {
    await settle(background);
    background.pass({ days: 20 });
    return ALL;
  },
  outdated: async (background) => {
    const { keyResult } = await settle(background);
    await measure(background, [keyResult], [5]);
    background.pass({ days: 20 });
    return ALL;
  },
  'status-against-forecast': async (background) => {
    const { keyResult } = await settle(background);
    await measure(background, [keyResult], [3.5, 3.5, 3.5, 3.5]);
    return { keyResults: [keyResult], task: null };
  },
  'confidence-against-pace': async (background) => {
    const { keyResult } = await settle(background);
    background.pass({ days: 40 });
    await measure(background, [keyResult], [5], { confidence: 9 });
    return ALL;
  },
  sandbagging: async (background) => {
    const { keyResult } = await settle(background);
    await measure(background, [keyResult], [2, 2]);
    return ALL;
  },
  'objective-without-outcome': async (background) => {
    const { keyResult, otherKeyResult } = await settle(background);
    await closeInVain(background, [keyResult, otherKeyResult]);
    return ALL;
  },
  'guardrail-beside-success': async (background) => {
    const { objective, keyResult, otherKeyResult } = await settle(background);
    await keepKeyResult(background, otherKeyResult, objective, { code: 'A2', metric: AT_LEAST });
    background.pass({ days: 10 });
    await measure(background, [otherKeyResult], [80]);
    await measure(background, [keyResult], [3]);
    return ALL;
  },
  starved: async (background) => {
    const { keyResult } = await settle(background);
    background.pass({ days: 40 });
    await measure(background, [keyResult], [5]);
    return ALL;
  },
  conflict: async (background) => {
    await pullApart(background);
    return ALL;
  },
  drift: async (background) => {
    const { objective, keyResult } = await settle(background);
    await tie(background, ['ABC-1'], keyResult);
    await keepKeyResult(background, keyResult, objective, { title: 'Churn falls below 1 %' });
    return { keyResults: [keyResult], task: jiraKey('ABC-1') };
  },
  'drift-upward': async (background) => {
    const { cycle, objective } = await settle(background);
    await addObjective(background, cycle, { title: 'Support answers fast' }, objective);
    const fields = objectiveFields(cycle, { title: 'Customers bring others' });
    await background.ask('objective.save', { id: objective, fields, parent: null, reason: 'the market' });
    return ALL;
  },
  crowded: async (background) => {
    const { keyResult } = await settle(background);
    await measure(background, [keyResult], [5]);
    background.pass({ days: 35 });
    await report(background, ISSUES, { status: 'doing' });
    await tie(background, ISSUES, keyResult);
    await measure(background, [keyResult], [5]);
    return ALL;
  },
  'torn-task': async (background) => {
    const { keyResult, otherKeyResult } = await pullApart(background);
    for (const each of [keyResult, otherKeyResult]) await tie(background, ['ABC-1'], each);
    return { keyResults: [keyResult, otherKeyResult], task: jiraKey('ABC-1') };
  },
  'unowned-objective': async (background) => {
    await settle(background);
    return ALL;
  },
  unowned: async (background) => {
    await settle(background);
    return ALL;
  },
  'untied-work': async (background) => {
    await settle(background);
    await report(background, ['ABC-1'], { status: 'doing' });
    return { keyResults: [], task: jiraKey('ABC-1') };
  },
  'too-many-key-results': async (background) => {
    const { objective } = await settle(background);
    for (const code of ['A3', 'A4', 'A5', 'A6']) await keepKeyResult(background, null, objective, { code });
    return ALL;
  },
  'too-few-key-results': async (background) => {
    const { cycle } = await settle(background);
    await addObjective(background, cycle, {});
    return ALL;
  },
  'too-many-objectives': async (background) => {
    const { cycle, me } = await settle(background);
    for (const title of ['One', 'Two', 'Three', 'Four']) {
      await addObjective(background, cycle, { title, owner: me });
    }
    return ALL;
  },
  'cut-off-from-strategy': async (background) => {
    const { cycle } = await settle(background);
    await addObjective(background, cycle, { level: 'company' });
    return ALL;
  },
  duplicate: async (background) => {
    const { cycle, objective, keyResult, otherKeyResult, me } = await settle(background);
    await keepKeyResult(background, keyResult, objective, { owner: me });
    const owner = await person(background, 'Ben Li');
    const other = await addObjective(background, cycle, {});
    await keepKeyResult(background, otherKeyResult, other, { code: 'A2', owner });
    return ALL;
  },
  unaligned: async (background) => {
    const { cycle } = await settle(background);
    await addObjective(background, cycle, { level: 'company' });
    return ALL;
  },
  'top-down-gap': async (background) => {
    const { cycle } = await settle(background);
    await addObjective(background, cycle, { level: 'company' });
    return ALL;
  },
  unaccepted: async (background) => {
    const { objective, keyResult, me } = await settle(background);
    await keepKeyResult(background, keyResult, objective, { owner: me });
    return ALL;
  },
  bottleneck: async (background) => {
    const { objective, keyResult, otherKeyResult, me } = await settle(background);
    const other = await person(background, 'Ben Li');
    await keepKeyResult(background, keyResult, objective, { owner: me });
    await keepKeyResult(background, otherKeyResult, objective, { code: 'A2', owner: other });
    for (const code of ['A3', 'A4', 'A5'])
      await keepKeyResult(background, null, objective, { code, owner: me });
    return ALL;
  },
  'untied-container': async (background) => {
    await settle(background);
    await report(background, ISSUES, { status: 'doing', container: { id: 'board-1', title: 'Support' } });
    return ALL;
  },
  'mostly-exempt': async (background) => {
    await settle(background);
    const container = { id: 'board-1', title: 'Support' };
    const ids = Array.from({ length: 10 }, (_, index) => `ABC-${index + 1}`);
    await report(background, ids, { status: 'doing', container });
    await background.ask('exemption.create', { tasks: ids.map((id) => issue(id)), reason: 'support' });
    return ALL;
  },
  'key-result-is-task': words('keyResult', 'Launch the new onboarding'),
  'key-result-is-activity': words('keyResult', 'Publish 12 blog posts'),
  'number-less': words('keyResult', 'Improve search'),
  compound: words('keyResult', 'Cut response time from 8 h to 2 h and raise satisfaction from 70% to 90%'),
  'over-stretched': words('keyResult', 'Raise weekly sign-ups from 10 to 5,000'),
  'vanity-metric': words('keyResult', 'Grow page views from 1,000 to 3,000'),
  'objective-is-task': words('objective', 'Build the mobile app'),
  'objective-has-metric': words('objective', 'Raise revenue by 20%'),
  'objective-is-routine': words('objective', 'Keep day-to-day operations running'),
  'objective-is-vague': words('objective', 'Be better'),
};
