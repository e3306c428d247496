import type { KeyResult } from '@/lib/domain/key-result';
import type { Objective } from '@/lib/domain/objective';
import type { Stored } from '@/lib/domain/record';
import type { Revision } from '@/lib/domain/revision';
import { same } from '@/lib/domain/same';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';
import { peopleBook } from './people-book';

/** What does not change the meaning of a result, and is no drift. */
const COSMETIC = new Set(['code', 'colour', 'order', 'accepted', 'team']);

/** Changes an Objective or KeyResult; in an active cycle a change of its meaning is recorded as a Revision. */
export async function revise<K extends 'objective' | 'keyResult'>(
  writes: Writer,
  subject: Stored<K>,
  fields: Partial<K extends 'objective' ? Objective : KeyResult>,
  { reason, cycle }: { reason: string; cycle: Stored<'cycle'> | undefined },
  context: Pick<Context, 'now' | 'newId'>,
): Promise<void> {
  const was = subject as unknown as Record<string, unknown>;
  const changed = Object.entries(fields).filter(([name, value]) => !same(was[name], value));
  await writes.put(subject.kind as K, subject.id, fields as never);
  const meant = changed.filter(([name]) => !COSMETIC.has(name));
  if (cycle?.state !== 'active' || meant.length === 0) return;
  const before = Object.fromEntries(meant.map(([name]) => [name, was[name] ?? null]));
  await recordRevision(writes, subject, { before, after: Object.fromEntries(meant), reason }, context);
}

/** Records what was changed, by the person at this browser. */
export async function recordRevision(
  writes: Writer,
  { kind, id }: Pick<Stored<'objective' | 'keyResult'>, 'kind' | 'id'>,
  { before, after, reason }: Pick<Revision, 'before' | 'after' | 'reason'>,
  context: Pick<Context, 'now' | 'newId'>,
): Promise<void> {
  await writes.put('revision', context.newId(), {
    subject: { kind, id },
    before,
    after,
    by: (await peopleBook(writes)).me?.id ?? null,
    at: context.now(),
    reason: reason.trim(),
  });
}
