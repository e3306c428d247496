import { flushSync } from 'react-dom';
import type { OpenIn, Scheme } from './options';
import type { WorldStore } from './world';

/** What tests do to a stand-in, as `window.standIn`. Every call has taken effect in the document when it returns. */
export interface StandInHook {
  /** Renders every row anew; nodes stay where React keeps them. */
  rerender(): void;
  /** Replaces every row's nodes. */
  remount(): void;
  /** Reverses the order. */
  reorder(): void;
  setCount(count: number): void;
  /** Opens a task as a click would, or closes it with null. */
  openTask(id: string | null): void;
  openModal(kind: OpenIn): void;
  setScheme(scheme: Scheme): void;
  /** Gives a task another title, as a colleague's edit would. */
  rename(id: string, title: string): void;
}

declare global {
  interface Window {
    standIn: StandInHook;
  }
}

interface Parts<T> {
  store: WorldStore<T>;
  tasks(count: number): T[];
  idOf(task: T): string;
  open(id: string | null): void;
}

/** Puts `window.standIn` into the page. */
export function offerHook<T extends { title: string }>({ store, tasks, idOf, open }: Parts<T>): void {
  const { now, change } = store;
  const settled = (act: () => void) => flushSync(act);
  window.standIn = {
    rerender: () => settled(() => change({ round: now().round + 1 })),
    remount: () => settled(() => change({ mount: now().mount + 1 })),
    reorder: () => settled(() => change({ tasks: now().tasks.toReversed() })),
    setCount: (count) => settled(() => change({ tasks: tasks(count) })),
    openTask: (id) => settled(() => open(id)),
    openModal: (kind) =>
      settled(() => {
        change({ openIn: kind });
        const [first] = now().tasks;
        if (first) open(idOf(first));
      }),
    setScheme: (scheme) => settled(() => change({ scheme })),
    rename: (id, title) =>
      settled(() => store.changeTask((task) => idOf(task) === id, { title } as Partial<T>)),
  };
}
