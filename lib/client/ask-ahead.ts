import type { Ask } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf } from '@/lib/protocol/messages';

/** A question to the background. */
export type Question = { [N in MessageName]: { name: N; payload: PayloadOf<N> } }[MessageName];

/** An Ask that has asked some questions already. */
export interface AheadAsk {
  /** Answers a question that was asked ahead with what came of that, once; asks all others as ever. */
  ask: Ask;
  /** Something was committed: no answer holds that was asked for before. */
  forget(): void;
}

/**
 * Asks at once what a page will ask when it is drawn, so that the background answers while the words and the settings
 * are read. A refusal goes to whoever asks.
 */
export function askAhead(ask: Ask, questions: readonly Question[]): AheadAsk {
  const begun = new Map(questions.map(({ name, payload }) => [nameOf(name, payload), ask(name, payload)]));
  for (const answer of begun.values()) answer.catch(() => {});
  return {
    ask: (name, payload) => {
      const key = nameOf(name, payload);
      const answer = begun.get(key) as ReturnType<typeof ask<typeof name>> | undefined;
      begun.delete(key);
      return answer ?? ask(name, payload);
    },
    forget: () => begun.clear(),
  };
}

function nameOf(name: MessageName, payload: unknown): string {
  return `${name} ${JSON.stringify(payload)}`;
}
