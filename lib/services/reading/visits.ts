import { type TaskKey, taskKey } from '@/lib/domain/task';
import type { Batch, Exchange, Reader } from '@/lib/tools/reader';

/** Reading that a page has asked for and that is not at its end. */
export interface Visit {
  /** Names the request that is on its way, so that no answer is taken for another's. */
  id: string;
  tabId: number;
  /** Name of the site, see `siteName`. */
  site: string;
  reader: Reader;
  batch: Batch;
  soFar: Exchange[];
  /** What is to be read after this batch. */
  left: TaskKey[];
  startedAt: number;
}

/** A visit from which nothing was heard for so many ms is over. */
const SILENCE = 60_000;

/**
 * The visits on their way. They live in the memory of the background, which dies at any moment: then their tasks are
 * still to be read, and the next page asks again.
 */
export interface Visits {
  start(visit: Visit): void;
  /** The visit that this answer is for, taken out; null for an answer that nobody waits for. */
  take(id: string, tabId: number, site: string): Visit | null;
  /** The tasks that are being read at a site, by any tab. */
  busy(site: string, now: number): ReadonlySet<TaskKey>;
  /** Forgets what a tab has asked for before: its page was left. */
  leave(tabId: number): void;
}

/** No visits yet. */
export function createVisits(): Visits {
  const visits = new Map<string, Visit>();
  return {
    start: (visit) => visits.set(visit.id, visit),
    take(id, tabId, site) {
      const visit = visits.get(id);
      if (!visit || visit.tabId !== tabId || visit.site !== site) return null;
      visits.delete(id);
      return visit;
    },
    busy(site, now) {
      for (const [id, visit] of visits) if (now - visit.startedAt > SILENCE) visits.delete(id);
      const here = [...visits.values()].filter((visit) => visit.site === site);
      return new Set(here.flatMap(({ batch, left }) => [...batch.refs.map(taskKey), ...left]));
    },
    leave(tabId) {
      for (const [id, visit] of visits) if (visit.tabId === tabId) visits.delete(id);
    },
  };
}
