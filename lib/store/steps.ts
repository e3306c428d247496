import { Refusal } from '@/lib/domain/refusal';
import type { UndoStep } from './schema';
import { dropStaging } from './staging';
import type { Writer } from './writer';

/** So many commands can be taken back; older steps are forgotten. */
export const STEPS_KEPT = 100;

/** Keeps the command's step, even when it changed nothing: taking that back changes nothing either. */
export async function keepStep(writes: Writer): Promise<void> {
  const store = writes.transaction.objectStore('undo');
  await store.put(writes.step);
  const surplus = (await store.count()) - STEPS_KEPT;
  if (surplus <= 0) return;
  const oldest: UndoStep[] = await store.getAll(null, surplus);
  for (const step of oldest) {
    await store.delete(step.id);
    if (step.former) await dropStaging(writes, step.former);
  }
}

/** Takes a step out, so that it is taken back only once. Throws `undoGone` when it is not there any more. */
export async function takeStep(writes: Writer, id: string): Promise<UndoStep> {
  const store = writes.transaction.objectStore('undo');
  const step: UndoStep | undefined = await store.get(id);
  if (!step) throw new Refusal('undoGone');
  await store.delete(id);
  return step;
}
