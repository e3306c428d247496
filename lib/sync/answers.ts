/** Run-time shapes of what a team's server answers. A server may be anybody's, so nothing of it is taken on trust. */
import * as v from 'valibot';
import { ROLES } from '@/lib/domain/team';
import { MOST_IN_PAGE, MOST_IN_PUSH } from './wire';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const name = text(500);
const scope = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const revision = v.pipe(v.number(), v.safeInteger());
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const role = v.picklist(ROLES);
const heads = v.record(scope, revision);

export const hello = v.object({
  version: v.number(),
  epoch: id,
  now: moment,
  space: v.object({ id, name, titles: v.boolean() }),
  me: v.object({ member: id, person: id, role }),
  scopes: heads,
  teams: v.pipe(
    v.array(v.object({ id: scope, name, open: v.boolean(), mine: v.boolean() })),
    v.maxLength(5_000),
  ),
});

export const pushed = v.object({
  revisions: heads,
  refused: v.pipe(
    v.array(v.object({ scope, kind: text(40), id, reason: text(60), now: v.nullable(v.unknown()) })),
    v.maxLength(MOST_IN_PUSH),
  ),
  newer: v.pipe(v.array(v.unknown()), v.maxLength(MOST_IN_PUSH)),
});

export const pulled = v.object({
  epoch: id,
  documents: v.pipe(v.array(v.unknown()), v.maxLength(MOST_IN_PAGE)),
  cursors: heads,
  gone: v.pipe(v.array(scope), v.maxLength(1_000)),
  more: v.boolean(),
});

export const joined = v.object({ space: id, member: id, person: id, role });
export const invited = v.object({ id, until: moment });
export const paired = v.object({ until: moment });

export const figures = v.object({
  keyResults: v.record(id, v.object({ todo: count, doing: count, done: count, unknown: count })),
  containers: v.pipe(
    v.array(v.object({ scope, tied: count, exempt: count, untied: count, done: count })),
    v.maxLength(20_000),
  ),
});

export const members = v.object({
  members: v.pipe(
    v.array(
      v.object({
        member: id,
        person: v.nullable(id),
        name,
        role,
        off: v.boolean(),
        nodes: v.pipe(v.array(text(40)), v.maxLength(1_000)),
        devices: v.array(
          v.object({
            id,
            label: name,
            node: text(40),
            madeAt: moment,
            usedAt: v.nullable(moment),
            until: moment,
          }),
        ),
      }),
    ),
    v.maxLength(20_000),
  ),
  teams: v.array(v.object({ id: scope, name, open: v.boolean(), members: v.array(id) })),
  invitations: v.array(
    v.object({ id, role, left: count, until: moment, person: v.nullable(id), team: v.nullable(scope) }),
  ),
});

export const anything = v.unknown();
