import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { Ask } from '@/lib/protocol/envelope';
import { TASKS_PER_MESSAGE } from '@/lib/protocol/limits';
import { joinSeen } from './seen';

/** What the page has shown of tasks, and the telling of it to the background. */
export interface Reports {
  /** Takes in what the page shows of a task, and answers all that is known of it. */
  note(met: SeenTask): SeenTask;
  get(key: TaskKey): SeenTask | undefined;
  /** Tells the background what it has not been told; what cannot be told now is told the next time. */
  send(): Promise<void>;
  /** Tells that the handle has asked its question about this task. */
  asked(key: TaskKey): void;
}

/** Only what is new or different is reported, and no task before its title is known. */
export function createReports(ask: Ask): Reports {
  const known = new Map<TaskKey, SeenTask>();
  const untold = new Set<TaskKey>();

  async function tell(keys: readonly TaskKey[], asked: TaskKey | null): Promise<void> {
    for (const key of keys) untold.delete(key);
    const tasks = keys.map((key) => known.get(key)).filter((task) => task !== undefined);
    try {
      await ask('page.report', { tasks, asked });
    } catch {
      for (const key of keys) untold.add(key);
    }
  }

  return {
    note(met) {
      const before = known.get(met.key);
      const joined = joinSeen(before, met);
      if (joined === before) return before;
      known.set(met.key, joined);
      if (joined.title) untold.add(met.key);
      return joined;
    },
    get: (key) => known.get(key),
    async send() {
      const keys = [...untold];
      for (let from = 0; from < keys.length; from += TASKS_PER_MESSAGE)
        await tell(keys.slice(from, from + TASKS_PER_MESSAGE), null);
    },
    asked: (key) => void tell([], key),
  };
}
