import type { SeenTask } from '@/lib/domain/task';
import type { PayloadOf } from '@/lib/protocol/messages';
import type { Background } from './background';

/** The key of an issue on acme's Jira. */
export const jiraKey = (issue: string) => `jira:acme.atlassian.net:${issue}`;

/** An issue as a board shows it. */
export function issue(id: string, more: Partial<SeenTask> = {}): SeenTask {
  return {
    key: jiraKey(id),
    title: `Issue ${id}`,
    url: `https://acme.atlassian.net/browse/${id}`,
    ...more,
  };
}

export const CYCLE = {
  name: 'Q1 2027',
  startsOn: '2027-01-01',
  endsOn: '2027-03-31',
  state: 'active',
} as const;

type ObjectiveFields = PayloadOf<'objective.save'>['fields'];
type KeyResultFields = PayloadOf<'keyResult.save'>['fields'];

export const objectiveFields = (cycle: string, more: Partial<ObjectiveFields> = {}): ObjectiveFields => ({
  cycle,
  title: 'Customers stay',
  why: '',
  forWhom: '',
  owner: null,
  level: 'team',
  ambition: 'committed',
  strategy: '',
  ...more,
});

export const keyResultFields = (objective: string, more: Partial<KeyResultFields> = {}): KeyResultFields => ({
  objective,
  title: 'Churn falls from 5 % to 2 %',
  metric: {
    kind: 'decrease',
    baseline: 5,
    target: 2,
    unit: '%',
    precision: 1,
    pacing: { shape: 'linear' },
  },
  owner: null,
  accepted: false,
  weight: 1,
  guardrailCounts: false,
  dueOn: null,
  cadence: 'weekly',
  lagDays: 14,
  code: 'A1',
  colour: 'indigo',
  ...more,
});

export interface World {
  me: string;
  cycle: string;
  objective: string;
  keyResult: string;
  otherKeyResult: string;
}

/** A person, an active cycle, one objective and two key results, A1 and A2. */
export async function settle({ ask }: Pick<Background, 'ask'>): Promise<World> {
  const me = (await ask('person.save', { id: null, name: 'Ada Park' })).id;
  await ask('person.isMe', { id: me });
  const cycle = (await ask('cycle.save', { id: null, fields: CYCLE })).id;
  const objective = await ask('objective.save', {
    id: null,
    fields: objectiveFields(cycle),
    parent: null,
    reason: '',
  });
  const keyResult = async (code: string) =>
    (
      await ask('keyResult.save', {
        id: null,
        fields: keyResultFields(objective.id, { code }),
        reason: '',
      })
    ).id;
  return {
    me,
    cycle,
    objective: objective.id,
    keyResult: await keyResult('A1'),
    otherKeyResult: await keyResult('A2'),
  };
}
