/**
 * Run-time shapes of the shared fields of records, for what comes from a team's server. Stricter than what is kept:
 * whoever else is in the space may have written it with a program of their own. Fields that are not named are left out.
 */
import * as v from 'valibot';
import type { Kind } from '@/lib/domain/record';
import { isToolId, STATUS_CATEGORIES } from '@/lib/domain/task';
import * as shape from './shapes';

const { id, key, instant, line, plainDate, prose, finite } = shape;

const reference = v.object({ kind: v.picklist(['objective', 'keyResult']), id });
const status = v.picklist(STATUS_CATEGORIES);
const from = v.picklist(['tool', 'seen']);
const order = finite;
const person = v.nullable(id);

const objective = {
  ...shape.objectiveFields.entries,
  owner: person,
  level: v.picklist(['company', 'team']),
};
const { team, ...objectiveEntries } = objective;

const dropped = v.object({
  on: plainDate,
  reason: prose,
  work: v.exactOptional(v.object({ serves: id, hypothesis: prose })),
});

const keyResultEntries = {
  ...shape.keyResultFields.entries,
  order,
  addedOn: plainDate,
  dropped: v.nullable(dropped),
  grade: v.exactOptional(shape.grade),
};

/** What a revision says of fields: their names are those of the records, their sizes those of a document. */
const changes = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,39}$/)), v.unknown()),
  v.check((fields) => Object.keys(fields).length <= 40),
);

const SHAPES: Record<Kind, v.ObjectSchema<v.ObjectEntries, undefined>> = {
  cycle: v.object({
    ...shape.cycleFields.entries,
    closedOn: v.exactOptional(v.nullable(plainDate)),
    retrospective: v.exactOptional(shape.retrospective),
    followedBy: v.exactOptional(id),
  }),
  objective: v.object({ ...objectiveEntries, order, reflection: v.exactOptional(prose) }),
  keyResult: v.object(keyResultEntries),
  alignment: v.object({
    child: id,
    parent: reference,
    role: v.picklist(['primary', 'supports']),
    keptAt: v.exactOptional(instant),
  }),
  checkIn: v.object({
    keyResult: id,
    value: shape.checkInValue,
    confidence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
    note: prose,
    blocker: v.exactOptional(prose),
    nextStep: v.exactOptional(prose),
    blockerFor: v.exactOptional(id),
    author: person,
    observedOn: plainDate,
    replaces: v.nullable(id),
    void: v.boolean(),
  }),
  reply: v.object({ checkIn: id, text: prose, author: person, at: instant }),
  task: v.object({
    title: v.exactOptional(line),
    url: shape.webAddress,
    status: v.nullable(status),
    container: v.exactOptional(v.nullable(v.object({ id, title: line }))),
    openedAt: v.nullable(instant),
    doneAt: v.nullable(instant),
    doneFrom: v.nullable(from),
    statusChanges: v.pipe(v.array(v.object({ at: instant, status, from })), v.maxLength(1_000)),
  }),
  tie: v.object({
    task: key,
    keyResult: id,
    hypothesis: prose,
    tiedBy: person,
    keptAt: v.exactOptional(instant),
    review: v.exactOptional(v.nullable(v.object({ answer: shape.reviewAnswer, at: instant, by: person }))),
  }),
  exemption: v.object({ task: key, reason: shape.exemptionReason }),
  tyingRule: v.object({
    ...shape.site,
    name: line,
    match: v.object({
      by: v.picklist(['container', 'label', 'parent', 'keyPrefix']),
      value: v.pipe(line, v.minLength(1)),
    }),
    means: shape.ruleMeans,
  }),
  revision: v.object({
    subject: reference,
    before: changes,
    after: changes,
    by: person,
    at: instant,
    reason: prose,
  }),
  alias: v.object({ to: key }),
  person: v.object({
    name: line,
    accounts: v.pipe(
      v.array(v.object({ tool: v.pipe(v.string(), v.check(isToolId)), site: line, user: line })),
      v.maxLength(200),
    ),
    sameAs: v.exactOptional(v.nullable(id)),
  }),
};

/** Kinds whose ids are keys of tasks. */
const KEYED = new Set<Kind>(['task', 'exemption', 'alias']);

/**
 * The shared fields of a record as it arrived, without any that have no place there; null when one of them is not what
 * it must be, or one is missing.
 */
export function arrivingFields(
  kind: Kind,
  recordId: string,
  fields: unknown,
): Record<string, unknown> | null {
  const idIsSound = v.is(KEYED.has(kind) ? key : id, recordId);
  const schema = v.object({ ...SHAPES[kind].entries, deleted: v.exactOptional(v.boolean()) });
  const read = v.safeParse(schema, fields);
  if (!idIsSound || !read.success) return null;
  const sound = read.output as Record<string, unknown>;
  if (kind === 'tie') return recordId === `${sound.task}~${sound.keyResult}` ? sound : null;
  if (kind === 'exemption') return recordId === sound.task ? sound : null;
  return sound;
}
