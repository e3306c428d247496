import type { ApiAnswer, ApiRequest, Exchange, Step, Trouble } from '@/lib/tools/reader';

/** A conversation with an API, as far as it goes: it yields requests and is given their answers. */
export type Talk<Outcome> = Generator<ApiRequest, Outcome, ApiAnswer>;

/** Why a conversation cannot go on. */
export interface Stop {
  trouble: Trouble;
  retryAfterMs?: number;
}

/** Leads a conversation over what was answered so far, and says what comes next. */
export function resume(talk: Talk<Step>, soFar: readonly Exchange[]): Step {
  let turn = talk.next();
  for (const { answer } of soFar) {
    if (turn.done) break;
    turn = talk.next(answer);
  }
  return turn.done ? turn.value : { ask: turn.value };
}

/** Whether this is a reason to stop rather than what was asked for. */
export function isStop(value: object): value is Stop {
  return 'trouble' in value;
}
