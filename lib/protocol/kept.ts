/**
 * Run-time shapes of records as they are kept, for what comes back from a backup file. Fields that a newer
 * version has added are let through; those that this version reads must be what it expects.
 */
import * as v from 'valibot';
import { COLOURS } from '@/lib/domain/key-result';
import type { Stored } from '@/lib/domain/record';
import { isToolId, STATUS_CATEGORIES } from '@/lib/domain/task';
import * as shape from './shapes';

const { id, key, instant, line, plainDate, prose } = shape;

const stamp = {
  scope: line,
  clock: v.string(),
  clocks: v.record(v.string(), v.string()),
  deleted: v.exactOptional(v.boolean()),
};
const reference = v.looseObject({ kind: v.picklist(['objective', 'keyResult']), id });
const status = v.picklist(STATUS_CATEGORIES);
const doneFrom = v.picklist(['tool', 'seen']);
const order = shape.finite;
const toolId = v.pipe(v.string(), v.check(isToolId));
const changes = v.record(v.string(), v.unknown());

const shapes = v.variant('kind', [
  v.looseObject({
    ...stamp,
    kind: v.literal('cycle'),
    id,
    ...shape.cycleFields.entries,
    closedOn: v.exactOptional(v.nullable(plainDate)),
    retrospective: v.exactOptional(v.looseObject(shape.retrospective.entries)),
    followedBy: v.exactOptional(id),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('objective'),
    id,
    ...shape.objectiveFields.entries,
    order,
    reflection: v.exactOptional(prose),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('keyResult'),
    id,
    ...shape.keyResultFields.entries,
    colour: v.picklist(COLOURS),
    order,
    addedOn: plainDate,
    dropped: v.nullable(
      v.looseObject({
        on: plainDate,
        reason: prose,
        work: v.exactOptional(v.looseObject({ serves: id, hypothesis: prose })),
      }),
    ),
    grade: v.exactOptional(v.looseObject(shape.grade.entries)),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('alignment'),
    id,
    child: id,
    parent: reference,
    role: v.picklist(['primary', 'supports']),
    keptAt: v.exactOptional(instant),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('checkIn'),
    id,
    keyResult: id,
    value: shape.checkInValue,
    confidence: v.nullable(v.number()),
    note: prose,
    blocker: v.exactOptional(prose),
    nextStep: v.exactOptional(prose),
    blockerFor: v.exactOptional(id),
    author: v.nullable(id),
    observedOn: plainDate,
    replaces: v.nullable(id),
    void: v.boolean(),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('reply'),
    id,
    checkIn: id,
    text: prose,
    author: v.nullable(id),
    at: instant,
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('task'),
    id: key,
    title: line,
    url: shape.webAddress,
    status: v.nullable(status),
    assignee: v.nullable(id),
    parent: v.nullable(key),
    container: v.nullable(v.looseObject({ id, title: line })),
    seenAt: instant,
    readAt: v.exactOptional(v.nullable(instant)),
    gone: v.exactOptional(v.boolean()),
    labels: v.exactOptional(v.array(line)),
    doubt: v.exactOptional(v.nullable(v.looseObject({ status, overruled: v.boolean() }))),
    openedAt: v.nullable(instant),
    doneAt: v.nullable(instant),
    doneFrom: v.nullable(doneFrom),
    statusChanges: v.array(v.looseObject({ at: instant, status, from: doneFrom })),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('tie'),
    id,
    task: key,
    keyResult: id,
    hypothesis: prose,
    tiedBy: v.nullable(id),
    keptAt: v.exactOptional(instant),
    review: v.exactOptional(
      v.nullable(v.looseObject({ answer: shape.reviewAnswer, at: instant, by: v.nullable(id) })),
    ),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('exemption'),
    id: key,
    task: key,
    reason: shape.exemptionReason,
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('tyingRule'),
    id,
    tool: line,
    site: line,
    name: line,
    match: v.looseObject({ by: v.picklist(['container', 'label', 'parent', 'keyPrefix']), value: line }),
    means: v.looseObject({}),
  }),
  v.looseObject({
    ...stamp,
    kind: v.literal('revision'),
    id,
    subject: reference,
    before: changes,
    after: changes,
    by: v.nullable(id),
    at: instant,
    reason: prose,
  }),
  v.looseObject({ ...stamp, kind: v.literal('alias'), id: key, to: key }),
  v.looseObject({
    ...stamp,
    kind: v.literal('person'),
    id,
    name: line,
    accounts: v.array(v.looseObject({ tool: toolId, site: line, user: line })),
    me: v.boolean(),
    sameAs: v.exactOptional(v.nullable(id)),
  }),
]);

/** True when a record of a known kind has all the fields that this version reads, in the form it expects. */
export function isKept(record: unknown): record is Stored {
  return v.is(shapes, record);
}
