import type { HowFar } from '@/lib/domain/answers';
import { Refusal } from '@/lib/domain/refusal';
import type { Watch } from '@/lib/store/watch';

/**
 * The long commands that are under way, by name. While one writes, the database answers nobody, so this is kept beside
 * it; it is no truth: with the worker goes the transaction that it tells of.
 */
export interface Underway {
  /** Runs a command whose writing can be watched and given up until it is committed. */
  run<T>(name: string, work: (watch: Watch) => Promise<T>): Promise<T>;
  /** How far it has come; null when nothing of that name is under way. */
  read(name: string): HowFar | null;
  /** Gives it up: it throws `givenUp` and has changed nothing, unless it was just done. */
  giveUp(name: string): void;
}

/** Nothing under way yet. */
export function createUnderway(): Underway {
  const running = new Map<string, HowFar & { isGivenUp: boolean }>();
  return {
    async run(name, work) {
      const state = { done: 0, total: 0, isGivenUp: false };
      const count = (part: 'done' | 'total') => (records: number) => {
        if (state.isGivenUp) throw new Refusal('givenUp');
        state[part] += records;
      };
      running.set(name, state);
      try {
        return await work({ expect: count('total'), passed: count('done') });
      } finally {
        running.delete(name);
      }
    },
    read(name) {
      const state = running.get(name);
      return state ? { done: state.done, total: state.total } : null;
    },
    giveUp(name) {
      const state = running.get(name);
      if (state) state.isGivenUp = true;
    },
  };
}
