import { useSyncExternalStore } from 'react';
import { OPTIONS, type OpenIn, type Scheme } from './options';

/** Everything that changes in a stand-in. */
export interface World<T> {
  tasks: T[];
  /** Grows with every forced rendering; shown nowhere, read by every row. */
  round: number;
  /** Rows mounted under another one are new nodes. */
  mount: number;
  openIn: OpenIn;
  scheme: Scheme;
}

/** Holds a world, and tells those who use it of its changes. */
export interface WorldStore<T> {
  now(): World<T>;
  change(part: Partial<World<T>>): void;
  changeTask(isIt: (task: T) => boolean, part: Partial<T>): void;
  use(): World<T>;
}

/** A world that begins with these tasks. */
export function createWorld<T extends object>(tasks: T[]): WorldStore<T> {
  const listeners = new Set<() => void>();
  let world: World<T> = { tasks, round: 0, mount: 0, openIn: OPTIONS.open, scheme: OPTIONS.scheme };

  function listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function change(part: Partial<World<T>>): void {
    world = { ...world, ...part };
    for (const listener of listeners) listener();
  }

  return {
    now: () => world,
    change,
    changeTask: (isIt, part) =>
      change({ tasks: world.tasks.map((task) => (isIt(task) ? { ...task, ...part } : task)) }),
    use: () => useSyncExternalStore(listen, () => world),
  };
}
