import type { TaskFacts } from '@/lib/domain/task-facts';
import type { ApiAnswer, ApiRequest, Batch, Step } from '@/lib/tools/reader';
import { asanaId } from './address';
import { envelopeOf, isRefused, type Refused, refusedBy } from './answers';
import { factsOf, isObject } from './facts';
import { asanaKey } from './ids';
import { ACTIONS, askProject, askTasks } from './requests';

/** At most so many tasks are asked for one by one in a go: a free workspace may ask 150 times a minute. */
const SINGLY = 100;

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
 * A listing never costs more than one request too many: it goes on only while it has found ten tasks a page.
 */
export function createReading({ refs, container, way }: Batch): Reading {
  const wanted = new Set(refs.map(({ id }) => asanaId(id)).filter((gid) => gid !== null));
  const facts = new Map<string, TaskFacts>();
  const gone = new Set(refs.map(({ id }) => id).filter((id) => asanaId(id) === null));
  const project = asanaId(container);
  const offsets = new Set<string | null>();
  let offset: string | null = null;
  let isListing = project !== null;
  let singly = 0;
  let refused: Refused | null = null;

  const left = () => [...wanted].filter((gid) => !facts.has(gid) && !gone.has(gid));
  const tens = () => left().slice(0, Math.min(ACTIONS, SINGLY - singly));
  const pays = () => left().length > ACTIONS && facts.size >= offsets.size * ACTIONS;

  function ask(): ApiRequest | null {
    if (refused) return null;
    if (isListing && project && pays()) return askProject(way, project, offset);
    isListing = false;
    const next = tens();
    return next.length > 0 ? askTasks(way, next) : null;
  }

  function note(gid: string, task: unknown): void {
    const read = factsOf(gid, task, project);
    if (read) facts.set(gid, read);
    else refused = { trouble: 'changed' };
  }

  function takePage(answer: ApiAnswer): void {
    offsets.add(offset);
    const read = envelopeOf(answer);
    if (isRefused(read)) {
      // My tasks has the address of a project and is none; an offset expires. Each task can still be asked for.
      isListing = false;
      if (![400, 402, 403, 404].includes(answer.status)) refused = read;
      return;
    }
    if (!Array.isArray(read.data)) {
      refused = { trouble: 'changed' };
      return;
    }
    for (const task of read.data) {
      const gid = isObject(task) ? task.gid : null;
      if (typeof gid === 'string' && wanted.has(gid) && !refused) note(gid, task);
    }
    const next = isObject(read.next_page) ? read.next_page.offset : null;
    isListing = typeof next === 'string' && !offsets.has(next);
    if (typeof next === 'string') offset = next;
  }

  function takeTens(answer: ApiAnswer): void {
    const asked = tens();
    singly += asked.length;
    const read = envelopeOf(answer);
    if (isRefused(read)) {
      refused = read;
      return;
    }
    if (!Array.isArray(read.data) || read.data.length !== asked.length) {
      refused = { trouble: 'changed' };
      return;
    }
    for (const [at, gid] of asked.entries()) if (!refused) takeOne(gid, read.data[at]);
  }

  function takeOne(gid: string, action: unknown): void {
    const { status_code: status, body } = isObject(action) ? action : {};
    if (typeof status !== 'number') refused = { trouble: 'changed' };
    else if ([403, 404, 451].includes(status)) gone.add(gid);
    else refused = refusedBy(status);
    if (!refused && !gone.has(gid)) note(gid, isObject(body) ? body.data : null);
  }

  return {
    ask,
    take: (answer) => (isListing ? takePage(answer) : takeTens(answer)),
    end() {
      if (refused && facts.size + gone.size === 0) return refused;
      return {
        facts: [...facts.values()],
        gone: [...gone].map(asanaKey),
        ...(refused && { stopped: refused }),
      };
    },
  };
}
