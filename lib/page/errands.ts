import type { ApiAnswer, ApiRequest } from '@/lib/domain/reading';
import type { TaskKey } from '@/lib/domain/task';
import type { Ask } from '@/lib/protocol/envelope';
import { TASKS_PER_MESSAGE } from '@/lib/protocol/limits';

/** What was asked for once is not asked for again by this page for so many ms; the background knows what is fresh. */
const REST = 10 * 60_000;

/** Sends what the background wants to read, with the page's own session. */
export interface Errands {
  /** To be called when the page is idle, with the tasks in view; does nothing while an errand is on its way. */
  run(tasks: readonly TaskKey[], container: string | null): Promise<void>;
  /** Lets everything be asked for again: the person has connected the site, or said to try again. */
  forget(): void;
}

/** `origin` is the page's own: nothing is sent anywhere else. `now` is in ms. */
export function createErrands(
  ask: Ask,
  send: (request: ApiRequest) => Promise<ApiAnswer>,
  origin: string,
  now: () => number,
): Errands {
  const asked = new Map<TaskKey, number>();
  let running = false;
  let restUntil = 0;

  async function errands(tasks: TaskKey[], container: string | null): Promise<void> {
    let { ask: errand, restMs } = await ask('page.wants', { tasks, container });
    while (errand && new URL(errand.request.url).origin === origin) {
      const answer = await send(errand.request);
      ({ ask: errand, restMs } = await ask('page.answered', { id: errand.id, answer }));
    }
    restUntil = restMs === null ? Number.POSITIVE_INFINITY : now() + restMs;
    if (restMs !== 0) asked.clear();
  }

  return {
    async run(tasks, container) {
      const moment = now();
      if (running || moment < restUntil) return;
      const fresh = tasks.filter((key) => moment - (asked.get(key) ?? -REST) >= REST);
      if (fresh.length === 0) return;
      running = true;
      const part = fresh.slice(0, TASKS_PER_MESSAGE);
      for (const key of part) asked.set(key, moment);
      try {
        await errands(part, container);
      } catch {
        restUntil = now() + REST;
      }
      running = false;
    },
    forget() {
      asked.clear();
      restUntil = 0;
    },
  };
}
