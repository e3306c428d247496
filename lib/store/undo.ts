import type { Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import { chunks } from './chunks';
import type { Change, UndoStep } from './schema';
import { fieldClock, fieldsOf } from './stamp';
import { takeStep } from './steps';
import { swapIn } from './swap-in';
import type { Writer } from './writer';
import { youngerThan } from './younger';

/** So many records are taken back beside each other: one after another, each would wait for every of its requests. */
const AT_ONCE = 1_000;

/**
 * Takes a step back, as a change that can itself be taken back. Only fields that still carry the step's clock
 * are restored: what was changed again since stays as it is, and so does a record that something newer rests
 * on. Created records become tombstones, created check-ins vanish. Throws `undoGone`.
 */
export async function takeBack(writes: Writer, id: string, now: number): Promise<void> {
  const step = await takeStep(writes, id);
  if (step.former) return swapIn(writes, step.former, step.id, now);
  for (const { name, before, after } of step.facts ?? []) {
    if (same(await writes.fact(name), after)) await writes.change(name, before as never);
  }
  const keep = await youngerThan(writes, step);
  const values = step.changes.filter(
    ({ kind, id, before }) => kind === 'checkIn' && before === null && !keep.has(id),
  );
  await writes.erase(
    'checkIn',
    values.map(({ id }) => id),
  );
  const takeOne = async ({ kind, id, before }: Change): Promise<void> => {
    if (before) await restore(writes, step, before);
    else if (kind !== 'checkIn' && !keep.has(id)) await writes.remove(kind, id);
  };
  // A step names each record once: none waits for another.
  for (const part of chunks(step.changes.toReversed(), AT_ONCE)) await Promise.all(part.map(takeOne));
}

async function restore(writes: Writer, step: UndoStep, before: Stored): Promise<void> {
  const now = await writes.raw(before.kind, before.id);
  const fields = now ? fieldsWritten(now, before, step) : fieldsOf(before);
  const was = before as unknown as Record<string, unknown>;
  const values = fields.map((field) => [field, field === 'deleted' ? Boolean(was[field]) : was[field]]);
  // Removed by somebody since: it keeps its restored fields as a tombstone.
  if (now?.deleted && !fields.includes('deleted')) values.push(['deleted', true]);
  if (fields.length > 0) await writes.put(before.kind, before.id, Object.fromEntries(values));
}

function fieldsWritten(now: Stored, before: Stored, step: UndoStep): string[] {
  const names = new Set([...fieldsOf(now), ...fieldsOf(before)]);
  return [...names].filter(
    (name) => fieldClock(now, name) === step.id && fieldClock(before, name) !== step.id,
  );
}
