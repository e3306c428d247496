import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '@/lib/domain/refusal';
import { asRefusal } from './as-refusal';
import { sameParts } from './same-parts';

/** What is known of a question: its newest answer, why the last try failed, whether one is under way. */
export interface QueryState<T> {
  value: T | null;
  error: Refusal | null;
  loading: boolean;
}

/** A question that is asked again whenever its answer may have changed. */
export interface Query<T> {
  readonly state: ReadonlySignal<QueryState<T>>;
  /** Asks again; while an answer is awaited, once more after it. */
  refresh: () => void;
  /** Stops asking; a late answer is dropped. */
  close: () => void;
}

/** Asks at once and keeps the last answer while asking again; of the next one, what did not change stays identical. */
export function openQuery<T>(answer: () => Promise<T>): Query<T> {
  const state = signal<QueryState<T>>({ value: null, error: null, loading: true });
  let asking = false;
  let again = false;
  let closed = false;

  async function run(): Promise<void> {
    asking = true;
    try {
      const value = sameParts(state.peek().value, await answer());
      if (!closed) state.value = { value, error: null, loading: false };
    } catch (thrown) {
      if (!closed) state.value = { value: state.peek().value, error: asRefusal(thrown), loading: false };
    }
    asking = false;
    if (again && !closed) {
      again = false;
      void run();
    }
  }

  void run();
  return {
    state,
    refresh: () => {
      if (asking) again = true;
      else if (!closed) void run();
    },
    close: () => {
      closed = true;
    },
  };
}
