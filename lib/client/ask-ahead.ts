import type { Send } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf } from '@/lib/protocol/messages';

/** A question to the background. */
export type Question = { [N in MessageName]: { name: N; payload: PayloadOf<N> } }[MessageName];

/** A way of sending that has asked some questions already. */
export interface Ahead {
  /** Answers a question that was asked ahead with what came of that, once; sends all others as ever. */
  send: Send;
  /** Something was committed: no answer holds that was asked for before. */
  forget(): void;
}

declare global {
  /** Where the script that asks ahead leaves its answers for the page; these know nothing of either's classes. */
  var throughlineAhead: Ahead | undefined;
}

/**
 * Asks at once what a page will ask when it is drawn, so that the background answers while the page's scripts, words
 * and settings are read.
 */
export function askAhead(send: Send, questions: readonly Question[]): Ahead {
  const begun = new Map(questions.map(({ name, payload }) => [nameOf(name, payload), send(name, payload)]));
  return {
    send: (name, payload) => {
      const key = nameOf(name, payload);
      const answer = begun.get(key) as ReturnType<typeof send<typeof name>> | undefined;
      begun.delete(key);
      return answer ?? send(name, payload);
    },
    forget: () => begun.clear(),
  };
}

function nameOf(name: MessageName, payload: unknown): string {
  return `${name} ${JSON.stringify(payload)}`;
}
