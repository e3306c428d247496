import type { ApiAnswer, ApiRequest, Trouble } from '@/lib/domain/reading';
import type { TaskKey, TaskRef } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';

/**
 * How a tool's API is entered: with the session of the person's own page, where the content script sends, or
 * with a token, where the background sends.
 */
export type Way = { by: 'session'; origin: string } | { by: 'token'; token: string };

export type { ApiAnswer, ApiRequest, Trouble };

/** Tasks of one site that are to be read together. */
export interface Batch {
  site: string;
  refs: readonly TaskRef[];
  /** The project, board or database that most of them stand in, where listing it may be cheaper. */
  container: string | null;
  way: Way;
}

/** A request of this batch that was answered. */
export interface Exchange {
  request: ApiRequest;
  answer: ApiAnswer;
}

/** What is to be done next with a batch. A batch too large for one go may be answered for some of its refs. */
export type Step =
  | { ask: ApiRequest }
  | {
      facts: TaskFacts[];
      /** Asked for and not returned: deleted, or not for this person's eyes. */
      gone: TaskKey[];
      /**
       * Why reading ended before every ref was read. Refs in neither `facts` nor `gone` are still to be read,
       * not before `retryAfterMs` when it says so.
       */
      stopped?: { trouble: Trouble; retryAfterMs?: number };
    }
  | { trouble: Trouble; retryAfterMs?: number };

/** How tasks of a tool are read through its API. Pure: others send. */
export interface Reader {
  /** The adapter's name: Jira in the cloud and self-hosted are read differently. */
  adapter: string;
  /** Ways in, the preferred one first. */
  ways: readonly Way['by'][];
  /** At most so many tasks in one batch. */
  batch: number;
  /** Match pattern of the API's host, where a token goes and nowhere else; null without tokens. */
  tokenHost: string | null;
  /** Where a person makes a token. */
  tokenPage?: string;
  /** A request that tells whether the way is open. */
  probe(way: Way): ApiRequest;
  /**
   * The next request, given what was answered so far, or what the answers say. Answers are hostile until
   * they are checked: status, type, shape. Never throws.
   */
  step(batch: Batch, soFar: readonly Exchange[]): Step;
}
