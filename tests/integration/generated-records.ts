import * as fc from 'fast-check';
import { COLOURS } from '@/lib/domain/key-result';
import type { Kind, Stored } from '@/lib/domain/record';
import { taskKey } from '@/lib/domain/task';
import { EXEMPTION_REASONS, REVIEW_ANSWERS, tieId } from '@/lib/domain/tie';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
const instant = fc.integer({ min: 0, max: 1_800_000_000_000 });
const key = fc
  .record({ tool: fc.constantFrom('jira', 'asana', 'notion'), site: id, id })
  .filter(({ site, id: native }) => `${encodeURIComponent(site)}${native}`.length < 200)
  .map((ref) => taskKey(ref as never));
const status = fc.constantFrom('todo', 'doing', 'done');
const from = fc.constantFrom('tool', 'seen');
const reference = fc.record({ kind: fc.constantFrom('objective', 'keyResult'), id });

type Fields = Record<string, fc.Arbitrary<unknown>>;

/** Fields of a record, with some of those that only the end of a cycle writes. */
function withEnd(fields: Fields, atTheEnd: Fields): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...fields, ...atTheEnd }, { requiredKeys: Object.keys(fields) });
}

/** -0 becomes 0 on its way through JSON, as every number of ours does. */
const value = number.map((one) => one + 0);

const FIELDS: Record<Kind, fc.Arbitrary<Record<string, unknown>>> = {
  cycle: withEnd(
    {
      id,
      name: text,
      startsOn: day,
      endsOn: day,
      state: fc.constantFrom('draft', 'active', 'closed'),
    },
    {
      closedOn: maybe(day),
      retrospective: fc.record({ learnt: text, change: text, stop: text }),
      followedBy: id,
    },
  ),
  objective: withEnd(
    {
      id,
      cycle: id,
      title: text,
      why: text,
      forWhom: text,
      owner: maybe(id),
      level: fc.constantFrom('company', 'team', 'personal'),
      ambition: fc.constantFrom('committed', 'aspirational'),
      strategy: text,
      order: fc.nat(),
    },
    { reflection: text },
  ),
  keyResult: withEnd(
    {
      id,
      objective: id,
      title: text,
      metric: fc.oneof(
        fc.constant({ kind: 'binary' }),
        fc.record({ kind: fc.constant('atMost'), unit: text, precision: fc.nat(6), high: value }),
        fc.record({
          kind: fc.constant('milestones'),
          milestones: fc.array(fc.record({ id, title: text, weight: fc.nat(9), dueOn: day }), {
            maxLength: 3,
          }),
        }),
      ),
      owner: maybe(id),
      accepted: fc.boolean(),
      weight: fc.nat(9),
      guardrailCounts: fc.boolean(),
      addedOn: day,
      dueOn: maybe(day),
      cadence: fc.constantFrom('weekly', 'biweekly', 'monthly'),
      lagDays: fc.nat(365),
      code: fc.stringMatching(/^[A-Z0-9]{1,4}$/),
      colour: fc.constantFrom(...COLOURS),
      order: fc.nat(),
      dropped: maybe(
        fc.record(
          { on: day, reason: text, work: fc.record({ serves: id, hypothesis: text }) },
          { requiredKeys: ['on', 'reason'] },
        ),
      ),
    },
    {
      grade: fc.record({
        score: maybe(fc.nat(10).map((tenths) => tenths / 10)),
        cause: text,
        incentive: maybe(fc.boolean()),
        choice: maybe(fc.constantFrom('keep', 'change', 'drop')),
        nextTarget: maybe(value),
      }),
    },
  ),
  alignment: fc.record({ id, child: id, parent: reference, role: fc.constantFrom('primary', 'supports') }),
  checkIn: fc.record(
    {
      ...{ id, keyResult: id, value: fc.oneof(value, fc.array(id, { maxLength: 3 })) },
      ...{ confidence: maybe(fc.nat(10)), note: text, author: maybe(id), observedOn: day },
      ...{ replaces: maybe(id), void: fc.boolean(), blocker: text, nextStep: text, blockerFor: id },
    },
    {
      requiredKeys: [
        ...(['id', 'keyResult', 'value', 'confidence', 'note'] as const),
        ...(['author', 'observedOn', 'replaces', 'void'] as const),
      ],
    },
  ),
  reply: fc.record({ id, checkIn: id, text, author: maybe(id), at: instant }),
  task: fc.record({
    id: key,
    title: text,
    url: fc.webUrl(),
    status: maybe(status),
    assignee: maybe(id),
    parent: maybe(key),
    container: maybe(fc.record({ id, title: text })),
    seenAt: instant,
    openedAt: maybe(instant),
    doneAt: maybe(instant),
    doneFrom: maybe(from),
    statusChanges: fc.array(fc.record({ at: instant, status, from }), { maxLength: 4 }),
  }),
  tie: fc
    .record(
      {
        ...{ task: key, keyResult: id, hypothesis: text, tiedBy: maybe(id) },
        keptAt: instant,
        review: maybe(fc.record({ answer: fc.constantFrom(...REVIEW_ANSWERS), at: instant, by: maybe(id) })),
      },
      { requiredKeys: ['task', 'keyResult', 'hypothesis', 'tiedBy'] },
    )
    .map((tie) => ({ ...tie, id: tieId(tie.task, tie.keyResult) })),
  exemption: fc
    .record({ task: key, reason: fc.constantFrom(...EXEMPTION_REASONS) })
    .map((exemption) => ({ ...exemption, id: exemption.task })),
  tyingRule: fc.record({
    id,
    tool: text,
    site: text,
    name: text,
    match: fc.record({ by: fc.constantFrom('container', 'label'), value: text }),
    means: fc.record({ keyResult: id }),
  }),
  revision: fc.record({
    id,
    subject: reference,
    before: fc.record({ title: text, weight: fc.nat() }),
    after: fc.record({ title: text, metric: fc.constant({ kind: 'binary' }) }),
    by: maybe(id),
    at: instant,
    reason: text,
  }),
  alias: fc.record({ id: key, to: key }),
  person: fc.record(
    {
      id,
      name: text,
      accounts: fc.array(fc.record({ tool: fc.constant('jira'), site: text, user: text }), { maxLength: 3 }),
      me: fc.boolean(),
      sameAs: maybe(id),
    },
    { requiredKeys: ['id', 'name', 'accounts', 'me'] },
  ),
};

const clock = fc
  .tuple(instant, fc.nat(0xffff), fc.nat(0xffffff))
  .map(([ms, counter, node]) => String(ms).padStart(13, '0') + hex(counter, 4) + hex(node, 12));

const stamp = fc.record(
  {
    scope: fc.constant('own'),
    clock,
    clocks: fc.dictionary(fc.constantFrom('title', 'deleted', 'me'), clock, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    deleted: fc.boolean(),
    fromANewerVersion: fc.record({ anything: text }, { noNullPrototype: true }),
  },
  { requiredKeys: ['scope', 'clock', 'clocks'], noNullPrototype: true },
);

/** One record of any kind. */
export const generatedRecord = fc
  .constantFrom(...(Object.keys(FIELDS) as Kind[]))
  .chain((kind) =>
    fc.tuple(FIELDS[kind], stamp).map(([fields, stamped]) => ({ ...fields, ...stamped, kind }) as Stored),
  )
  .map((one) => structuredClone(one));

/** The records of a database: of all kinds, some deleted, some with fields of a newer version, each id once. */
export const generatedRecords = fc.uniqueArray(generatedRecord, {
  maxLength: 40,
  selector: (one) => `${one.kind} ${one.id}`,
});

function hex(number_: number, digits: number): string {
  return number_.toString(16).padStart(digits, '0');
}
