import type { Kind, Stored } from '@/lib/domain/record';
import { same } from '@/lib/domain/same';
import { chunks } from './chunks';
import { countRecords } from './pages';
import type { UndoStep } from './schema';
import { stagedRecords } from './staging';
import { fieldClock, fieldsOf } from './stamp';
import { takeStep } from './steps';
import { swapIn } from './swap-in';
import { UNWATCHED, type Watch } from './watch';
import { type Minting, withdrawSent } from './withdraw';
import { rawMany } from './write-many';
import type { Writer } from './writer';
import { createdBy } from './younger';

/** So many records are taken back at a stretch: between two of them whoever watches is answered. */
const STRETCH = 1_000;

/**
 * Takes a step back, as a change that can itself be taken back. Only fields that still carry the step's clock
 * are restored: what was changed again since stays as it is, and so does a record that something newer rests
 * on. Created records become tombstones; created check-ins vanish, or are withdrawn where they have left this
 * machine. Throws `undoGone`, `givenUp`.
 */
export async function takeBack(
  writes: Writer,
  id: string,
  at: Minting,
  watch: Watch = UNWATCHED,
): Promise<void> {
  const step = await takeStep(writes, id);
  if (step.former) {
    watch.expect((await stagedRecords(writes, step.former)) + (await countRecords(writes)));
    return swapIn(writes, { staging: step.former, since: step.id, now: at.now }, watch);
  }
  watch.expect(step.changes.length);
  for (const { name, before, after } of step.facts ?? []) {
    if (same(await writes.fact(name), after)) await writes.change(name, before as never);
  }
  for (const [kind, going] of await createdBy(writes, step)) {
    for (const part of chunks(going, STRETCH)) {
      const own = await withdrawSent(writes, kind, part, at);
      if (kind === 'checkIn') await writes.erase(kind, own);
      else await writes.removeMany(kind, own);
      watch.passed(part.length);
    }
  }
  const changed = step.changes.flatMap(({ before }) => before ?? []);
  for (const [kind, former] of Map.groupBy(changed.toReversed(), (record) => record.kind)) {
    for (const part of chunks(former, STRETCH)) {
      await restore(writes, step, kind, part);
      watch.passed(part.length);
    }
  }
}

/** Gives records of one kind what they were before, in their fields that the step has written. */
async function restore(writes: Writer, step: UndoStep, kind: Kind, former: readonly Stored[]): Promise<void> {
  const there = await rawMany(
    writes,
    kind,
    former.map(({ id }) => id),
  );
  const rows = new Map<string, { deleted?: boolean }>();
  for (const before of former) {
    const now = there.get(before.id);
    const names = now ? fieldsWritten(now, before, step) : fieldsOf(before);
    const was = before as unknown as Record<string, unknown>;
    const values = names.map((name) => [name, name === 'deleted' ? Boolean(was[name]) : was[name]]);
    // Removed by somebody since: it keeps its restored fields as a tombstone.
    if (now?.deleted && !names.includes('deleted')) values.push(['deleted', true]);
    if (names.length > 0) rows.set(before.id, Object.fromEntries(values));
  }
  const [dead, living] = [new Map(rows), new Map(rows)];
  for (const [id, fields] of rows) (fields.deleted ? living : dead).delete(id);
  await writes.putMany(kind, living);
  for (const [id, fields] of dead) await writes.put(kind, id, fields);
}

function fieldsWritten(now: Stored, before: Stored, step: UndoStep): string[] {
  const names = new Set([...fieldsOf(now), ...fieldsOf(before)]);
  return [...names].filter(
    (name) => fieldClock(now, name) === step.id && fieldClock(before, name) !== step.id,
  );
}
