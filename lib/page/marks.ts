import type { Mark } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import type { Bell } from '@/lib/protocol/bell';
import type { Ask } from '@/lib/protocol/envelope';
import { TASKS_PER_MESSAGE } from '@/lib/protocol/limits';
import type { BadgesReply, HandleWords } from '@/lib/protocol/messages';

/** After a question that failed, the page's changes bring no further one for so many ms. */
const REST = 3_000;

/** Told from the ids of other records by its colons. */
const TASK_KEY = /^[a-z][a-z0-9-]*:[^:]+:./;

/** Stands for a question that is asked for the words alone. */
const WORDS_ONLY = '';

/** What the background answered about the tasks of this page. */
export interface Marks {
  of(key: TaskKey): Mark | undefined;
  /** Null until the first answer. */
  words(): HandleWords | null;
  /** What the last answer puts in the place of the adapter's own selectors. */
  selectors(): BadgesReply['selectors'];
  /** So many tasks one request reads; 0 while the site is not connected. */
  reads(): number;
  /** Asks about those tasks that nothing is known of, and are not being asked about. */
  want(keys: Iterable<TaskKey>): void;
  /** Asks about the open task; answers whether the handle is to ask its question. */
  wantOpen(key: TaskKey): Promise<boolean>;
  /** Asks again about the tasks that this ring may have changed; forgets those that are in view no more. */
  ring(touched: Bell['touched'], inView: ReadonlySet<TaskKey>): void;
}

/** `onAnswer` hears of every answer, with the tasks that have a mark that they did not have; `now` is in ms. */
export function createMarks(ask: Ask, now: () => number, onAnswer: (keys: TaskKey[]) => void): Marks {
  const known = new Map<TaskKey, Mark>();
  const asking = new Set<TaskKey>();
  let words: HandleWords | null = null;
  let selectors: BadgesReply['selectors'] = null;
  let reads = 0;
  let restUntil = 0;

  function take(reply: BadgesReply): void {
    words = reply.words;
    reads = reply.reads;
    selectors = reply.selectors;
    const changed = Object.keys(reply.marks).filter((key) => !isSameMark(known.get(key), reply.marks[key]));
    for (const key of changed) known.set(key, reply.marks[key] as Mark);
    onAnswer(changed);
  }

  async function question(tasks: TaskKey[], open: TaskKey | null): Promise<boolean> {
    const about = tasks.length > 0 ? tasks : [WORDS_ONLY];
    for (const key of about) asking.add(key);
    try {
      const reply = await ask('page.badges', { tasks, open });
      take(reply);
      return reply.ask;
    } catch {
      restUntil = now() + REST;
      return false;
    } finally {
      for (const key of about) asking.delete(key);
    }
  }

  function askAll(keys: readonly TaskKey[]): void {
    for (let from = 0; from < keys.length; from += TASKS_PER_MESSAGE)
      void question(keys.slice(from, from + TASKS_PER_MESSAGE), null);
  }

  return {
    of: (key) => known.get(key),
    words: () => words,
    selectors: () => selectors,
    reads: () => reads,
    want(keys) {
      if (now() < restUntil) return;
      const unknown = [...keys].filter((key) => !known.has(key) && !asking.has(key));
      if (unknown.length === 0 && !words && asking.size === 0) void question([], null);
      askAll(unknown);
    },
    wantOpen: (key) => question([key], key),
    ring(touched, inView) {
      for (const key of known.keys()) if (!inView.has(key)) known.delete(key);
      const ids = touched === 'all' ? null : touchedTasks(touched);
      const again = [...inView].filter((key) => !ids || ids.has(key));
      if (again.length > 0) askAll(again);
      else if (!ids) void question([], null);
    },
  };
}

/**
 * The tasks that these records are about: a tie and an exemption name theirs in their id. Null, for all, when
 * another record is among them: a key result, a rule or the language may change any mark.
 */
function touchedTasks(ids: readonly string[]): Set<TaskKey> | null {
  const tasks = new Set<TaskKey>();
  for (const id of ids) {
    const key = id.split('~')[0] ?? '';
    if (!TASK_KEY.test(key)) return null;
    tasks.add(key);
  }
  return tasks;
}

function isSameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return (
    one?.state === other?.state &&
    one?.code === other?.code &&
    one?.colour === other?.colour &&
    one?.serves === other?.serves &&
    one?.via === other?.via &&
    one?.done === other?.done
  );
}
