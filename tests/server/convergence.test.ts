import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issue, keyResultFields, objectiveFields, settle } from '@/tests/integration/world';
import {
  admit,
  type Client,
  checkIn,
  found,
  onServer,
  placeOfTests,
  startClient,
  stateOf,
  told,
  valuesOf,
} from './client.ts';

const place = placeOfTests();
/** Stands in everything that is the person's own. */
const PRIVATE = 'nobody else is to read this';

type Act =
  | { act: 'checkIn'; on: number }
  | { act: 'undo' }
  | { act: 'edit'; on: number; weight: number }
  | { act: 'tie'; task: number; on: number }
  | { act: 'untie'; task: number; on: number }
  | { act: 'exempt'; task: number }
  | { act: 'personal' }
  | { act: 'sync' }
  | { act: 'die'; after: number }
  | { act: 'lose'; after: number }
  | { act: 'offline' }
  | { act: 'online' }
  | { act: 'together' };

const some = (most: number) => fc.nat({ max: most });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('checkIn' as const), on: some(1) }) },
  { weight: 2, arbitrary: fc.constant({ act: 'undo' as const }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('edit' as const), on: some(1), weight: some(9) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('tie' as const), task: some(3), on: some(1) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('untie' as const), task: some(3), on: some(1) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('exempt' as const), task: some(3) }) },
  { weight: 1, arbitrary: fc.constant({ act: 'personal' as const }) },
  { weight: 3, arbitrary: fc.constant({ act: 'sync' as const }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('die' as const), after: some(14) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('lose' as const), after: some(3) }) },
  { weight: 1, arbitrary: fc.constant({ act: 'offline' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'online' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'together' as const }) },
);

/** One person's browser, with the check-ins that they have made and could take back. */
interface Person {
  client: Client;
  steps: { undo: string; keyResult: string; value: number }[];
}

interface Team {
  people: Person[];
  keyResults: string[];
  objective: string;
  cycle: string;
  /** By key result, the values that stand. Each check-in has a value of its own. */
  standing: Map<string, Set<number>>;
}

async function gather(many: number): Promise<Team> {
  place.space = `space-${Math.random().toString(36).slice(2)}`;
  const ada = startClient(place.space);
  const { keyResult, otherKeyResult, objective, cycle } = await settle(ada);
  await found(place.server, ada);
  await ada.sync();
  const people: Person[] = [{ client: ada, steps: [] }];
  for (let n = 1; n < many; n += 1) {
    const client = startClient(place.space);
    await admit(ada, client, 'lead', { name: `Person ${n}` });
    people.push({ client, steps: [] });
  }
  for (const { client } of people) {
    await client.sync();
    for (const scope of [`objective:${objective}`, 'jira:acme.atlassian.net:']) {
      await client.ask('team.pin', { space: place.space, scope, pinned: true });
    }
  }
  const keyResults = [keyResult, otherKeyResult];
  const standing = new Map(keyResults.map((id) => [id, new Set<number>()]));
  return { people, keyResults, objective, cycle, standing };
}

let values = 0;

async function perform(team: Team, { client, steps }: Person, doing: Act): Promise<void> {
  const keyResult = team.keyResults['on' in doing ? doing.on : 0] as string;
  const task = issue(`ABC-${'task' in doing ? doing.task : 0}`);
  switch (doing.act) {
    case 'checkIn': {
      values += 1;
      const { undo } = await checkIn(client, keyResult, values);
      steps.push({ undo, keyResult, value: values });
      team.standing.get(keyResult)?.add(values);
      return;
    }
    case 'undo': {
      const step = steps.pop();
      if (!step) return;
      await client.ask('undo', { step: step.undo });
      team.standing.get(step.keyResult)?.delete(step.value);
      return;
    }
    case 'edit': {
      const code = keyResult === team.keyResults[0] ? 'A1' : 'A2';
      const fields = keyResultFields(team.objective, { code, weight: doing.weight });
      await client.ask('keyResult.save', { id: keyResult, fields, reason: '' });
      return;
    }
    case 'tie':
      await client.ask('tie.create', { tasks: [task], keyResult, insteadOf: null });
      return;
    case 'untie':
      await client.ask('tie.remove', { tie: `${task.key}~${keyResult}` }).catch(() => {});
      return;
    case 'exempt':
      await client.ask('exemption.create', { tasks: [task], reason: 'upkeep' });
      return;
    case 'personal':
      await client.ask('objective.save', {
        id: null,
        fields: objectiveFields(team.cycle, { title: PRIVATE, level: 'personal' }),
        parent: null,
        reason: '',
      });
      return;
    case 'sync':
      return client.sync();
    case 'die':
      client.faults.dieAfter = doing.after;
      return client.sync();
    case 'lose':
      client.faults.loseAnswerAfter = doing.after;
      return client.sync();
    case 'offline':
      client.faults.offline = true;
      return;
    case 'online':
      client.faults.offline = false;
      return;
    case 'together':
      await Promise.all(team.people.map((person) => person.client.sync()));
  }
}

/** Everybody is back and has heard everything: what one sends in a round, the others receive in the next. */
async function comeTogether({ people }: Team): Promise<void> {
  for (const { client } of people)
    Object.assign(client.faults, { offline: false, loseAnswerAfter: null, dieAfter: null });
  for (let round = 0; round < 3; round += 1) for (const { client } of people) await client.sync();
}

async function proveAgreement(team: Team): Promise<void> {
  const [first, ...others] = await Promise.all(team.people.map(({ client }) => told(client)));
  for (const other of others) expect(other).toEqual(first);
  for (const { client } of team.people) {
    expect(await stateOf(client)).toMatchObject({ state: 'fresh', pending: 0, refused: 0, dropped: 0 });
    for (const [keyResult, standing] of team.standing) {
      expect((await valuesOf(client, keyResult)).sort()).toEqual([...standing].sort());
    }
  }
  const documents = JSON.stringify([...(await onServer(place)).values()]);
  expect(documents).not.toContain(PRIVATE);
  for (const { client } of team.people) expect(client.sent.join('')).not.toContain(PRIVATE);
}

/** Of each team size as many runs as about half a minute takes. */
test.each([
  { many: 2, runs: 12, acts: 40 },
  { many: 8, runs: 3, acts: 60 },
])(
  '$many people come to agree, whatever is cut off, killed or lost',
  async ({ many, runs, acts }) => {
    const doing = fc.array(fc.record({ who: fc.nat({ max: many - 1 }), act }), {
      minLength: 10,
      maxLength: acts,
    });
    await fc.assert(
      fc.asyncProperty(doing, async (script) => {
        const team = await gather(many);
        for (const { who, act: doing } of script) await perform(team, team.people[who] as Person, doing);
        await comeTogether(team);
        await proveAgreement(team);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  240_000,
);
