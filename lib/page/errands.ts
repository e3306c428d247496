import type { ApiAnswer, ApiRequest } from '@/lib/domain/reading';
import type { TaskKey } from '@/lib/domain/task';
import type { Ask } from '@/lib/protocol/envelope';
import { TASKS_PER_MESSAGE } from '@/lib/protocol/limits';

/** What was asked for is not asked for again by this page for so many ms; the background knows what is fresh. */
const REST = 10 * 60_000;
/** Fewer tasks than fill a request wait so many ms for more, as while somebody scrolls. */
const PAUSE = 1_000;

/** Sends what the background wants to read, with the page's own session. */
export interface Errands {
  /**
   * To be called when the page is idle, with the tasks in view and how many one request reads; 0: none are sent.
   * Does nothing while an errand is on its way, and nothing of its own accord.
   */
  run(tasks: readonly TaskKey[], container: string | null, perRequest: number): void;
  /** Lets everything be asked for again: the person has connected the site, or said to try again. */
  forget(): void;
  stop(): void;
}

/** `send` sends to the page's own origin. `now` is in ms. */
export function createErrands(
  window: Window,
  ask: Ask,
  send: (request: ApiRequest) => Promise<ApiAnswer>,
  now: () => number,
): Errands {
  const asked = new Map<TaskKey, number>();
  let running = false;
  let restUntil = 0;
  let pause = 0;

  async function fetchAll(tasks: TaskKey[], container: string | null): Promise<void> {
    let errand = await ask('page.wants', { tasks, container });
    while (errand.ask && URL.parse(errand.ask.request.url)?.origin === window.location.origin) {
      const answer = await send(errand.ask.request);
      errand = await ask('page.answered', { id: errand.ask.id, answer });
    }
    if (errand.restMs === 0) return;
    restUntil = errand.restMs === null ? Number.POSITIVE_INFINITY : now() + errand.restMs;
    asked.clear();
  }

  async function start(tasks: TaskKey[], container: string | null): Promise<void> {
    running = true;
    for (const key of tasks) asked.set(key, now());
    await fetchAll(tasks, container).catch(() => {
      restUntil = now() + REST;
    });
    running = false;
  }

  function run(
    tasks: readonly TaskKey[],
    container: string | null,
    perRequest: number,
    isPaused = false,
  ): void {
    window.clearTimeout(pause);
    const moment = now();
    if (running || perRequest === 0 || moment < restUntil) return;
    const due = tasks.filter((key) => moment - (asked.get(key) ?? -REST) >= REST).slice(0, TASKS_PER_MESSAGE);
    const whole = isPaused ? due.length : due.length - (due.length % perRequest);
    if (whole > 0) {
      void start(due.slice(0, whole), container).then(() => run(tasks, container, perRequest));
    } else if (due.length > 0) {
      pause = window.setTimeout(() => run(tasks, container, perRequest, true), PAUSE);
    }
  }

  return {
    run: (tasks, container, perRequest) => run(tasks, container, perRequest),
    forget() {
      asked.clear();
      restUntil = 0;
    },
    stop: () => window.clearTimeout(pause),
  };
}
