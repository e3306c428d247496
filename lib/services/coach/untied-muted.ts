import { untiedWork } from '@/lib/coach/okrs/untied-work';
import type { TaskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';

/** Of which tasks the person does not want to be told that they are untied. */
export async function untiedMuted(reads: Reader): Promise<(task: TaskKey) => boolean> {
  const subjects = ((await reads.fact('mutes')) ?? []).flatMap(({ rule, subject }) =>
    rule === untiedWork.id ? [subject] : [],
  );
  const isAltogether = subjects.includes(null);
  const tasks = new Set(subjects.map((subject) => subject?.id));
  return (task) => isAltogether || tasks.has(task);
}
