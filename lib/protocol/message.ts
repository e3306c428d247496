import type * as v from 'valibot';

export type Caller = 'page' | 'surface';

/** One message: who may send it, what it carries, and what it answers. */
export interface Message<Payload, Reply, Callers extends readonly Caller[] = readonly Caller[]> {
  callers: Callers;
  payload: v.GenericSchema<unknown, Payload>;
  /** Never present: it carries the reply's type. */
  reply?: Reply;
}

/** States a message by the type of its reply, then by its callers and its payload's shape. */
export function message<Reply>() {
  return <Payload, Callers extends readonly Caller[]>(
    callers: Callers,
    payload: v.GenericSchema<unknown, Payload>,
  ): Message<Payload, Reply, Callers> => ({ callers, payload });
}

export const PAGE = ['page'] as const;
export const SURFACE = ['surface'] as const;

/** What a command that can be taken back answers: the step that `undo` takes. */
export interface Undoable {
  undo: string;
}
