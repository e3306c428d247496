import type { RefusalCode } from '@/lib/domain/refusal';
import type { MessageName, PayloadOf, ReplyOf } from './messages';

/** What travels to the background. */
export interface Request<N extends MessageName = MessageName> {
  throughline: N;
  payload: PayloadOf<N>;
}

/** What comes back: a reply, or a refusal with the values for its sentence. */
export type Answer<N extends MessageName = MessageName> =
  | { ok: true; reply: ReplyOf<N> }
  | { ok: false; refusal: RefusalCode; facts: Record<string, string | number> };

/** Sends a message to the background and resolves with its reply; throws a Refusal. */
export type Ask = <N extends MessageName>(name: N, payload: PayloadOf<N>) => Promise<ReplyOf<N>>;

/** Sends a message to the background and resolves with its answer as it came; undefined where nobody answers. */
export type Send = <N extends MessageName>(name: N, payload: PayloadOf<N>) => Promise<Answer<N> | undefined>;
