import type { TaskFacts } from '@/lib/domain/task-facts';
import { at, listAt, textAt } from '@/lib/tools/api/json';
import type { InTrouble } from '@/lib/tools/api/trouble';
import type { ApiAnswer, ApiRequest, Batch, Step } from '@/lib/tools/reader';
import { asanaId } from './address';
import { actionOf, envelopeOf } from './answers';
import { factsOf } from './facts';
import { asanaKey } from './ids';
import { ACTIONS, askProject, askTasks } from './requests';

/** At most so many tasks are asked for one by one in a go: a free workspace may ask 150 times a minute. */
const SINGLY = 100;

/** Answers to a listing after which each task can still be asked for: My tasks has an address like a project's and
 * is none, a project may be private or gone, and an offset expires. */
const UNLISTED = [400, 402, 403, 404];

/** A batch on its way. It is made anew for every step and given the answers again: whoever steps may be restarted. */
export interface Reading {
  /** The next request; null when there is none. */
  ask(): ApiRequest | null;
  /** What the answer to it says. */
  take(answer: ApiAnswer): void;
  /** What all answers say, once there is nothing to ask. */
  end(): Step;
}

/**
 * Lists the project while that takes no more requests than asking in tens would, and asks for the rest in tens.
 * A listing goes on only while it has found ten tasks a page: it never costs more than one request too many.
 */
export function createReading({ refs, container, way }: Batch): Reading {
  const wanted = new Set(refs.map(({ id }) => asanaId(id)).filter((gid) => gid !== null));
  const gone = new Set(refs.map(({ id }) => id).filter((id) => asanaId(id) === null));
  const facts = new Map<string, TaskFacts>();
  const project = asanaId(container);
  const offsets = new Set<string | null>();
  let offset: string | null = null;
  let isListing = project !== null;
  let singly = 0;
  let stopped: InTrouble | null = null;

  const left = () => [...wanted].filter((gid) => !facts.has(gid) && !gone.has(gid));
  const tens = () => left().slice(0, Math.min(ACTIONS, SINGLY - singly));
  const pays = () => left().length > ACTIONS && facts.size >= offsets.size * ACTIONS;

  function ask(): ApiRequest | null {
    if (stopped) return null;
    if (isListing && project && pays()) return askProject(way, project, offset);
    isListing = false;
    const next = tens();
    return next.length > 0 ? askTasks(way, next) : null;
  }

  function note(gid: string, task: unknown): void {
    const read = factsOf(gid, task, project);
    if (read) facts.set(gid, read);
    else stopped = { trouble: 'changed' };
  }

  function takePage(answer: ApiAnswer): void {
    offsets.add(offset);
    isListing = false;
    if (UNLISTED.includes(answer.status)) return;
    const read = envelopeOf(answer);
    const tasks = listAt(read, 'data');
    if ('trouble' in read) stopped = read;
    else if (!tasks) stopped = { trouble: 'changed' };
    for (const task of tasks ?? []) {
      const gid = textAt(task, 'gid');
      if (wanted.has(gid) && !stopped) note(gid, task);
    }
    const next = at(read, 'next_page', 'offset');
    if (typeof next !== 'string' || offsets.has(next)) return;
    offset = next;
    isListing = true;
  }

  function takeTens(answer: ApiAnswer): void {
    const asked = tens();
    singly += asked.length;
    const read = envelopeOf(answer);
    const actions = listAt(read, 'data');
    if ('trouble' in read) stopped = read;
    else if (actions?.length !== asked.length) stopped = { trouble: 'changed' };
    else for (const [place, gid] of asked.entries()) takeOne(gid, actions[place]);
  }

  function takeOne(gid: string, action: unknown): void {
    const read = actionOf(action);
    if (stopped) return;
    if (read === 'gone') gone.add(gid);
    else if ('trouble' in read) stopped = read;
    else note(gid, read.task);
  }

  return {
    ask,
    take: (answer) => (isListing ? takePage(answer) : takeTens(answer)),
    end() {
      if (stopped && facts.size + gone.size === 0) return stopped;
      return { facts: [...facts.values()], gone: [...gone].map(asanaKey), ...(stopped && { stopped }) };
    },
  };
}
