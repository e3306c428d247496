import type { CheckIn } from './check-in';
import type { Clock } from './clock';

/** An answer to a check-in. Never edited; its author can withdraw it. */
export interface Reply {
  kind: 'reply';
  id: string;
  checkIn: string;
  text: string;
  /** The Person who wrote it. */
  author: string | null;
  /** When it was written, ms since the epoch. */
  at: number;
}

/** What a check-in waits for: the blocker it names for somebody, or the question with which its answers end. */
export interface Waiting {
  by: 'blocker' | 'question';
  text: string;
  /** The Person who asks, and the one who is asked; null where nobody is named. */
  asker: string | null;
  asked: string | null;
}

/** Replies in the order in which they were written. */
export function inOrder<R extends Reply & { clock: Clock }>(replies: readonly R[]): R[] {
  return replies.toSorted((a, b) => a.at - b.at || (a.clock < b.clock ? -1 : 1));
}

/** The ids of a check-in and of all that it corrects, one after the other: who answered these has answered it. */
export function lineOf(id: string, checkIns: readonly Pick<CheckIn, 'id' | 'replaces'>[]): string[] {
  const line = new Set<string>();
  const replacedBy = (each: string) => checkIns.findLast((checkIn) => checkIn.id === each)?.replaces ?? null;
  for (let next: string | null = id; next !== null && !line.has(next); next = replacedBy(next))
    line.add(next);
  return [...line];
}

/**
 * What a check-in waits for, given its replies in order; null for nothing. A blocker for somebody waits until the first
 * reply. A reply that asks waits for the other side: for the check-in's author, or for whom their own question was.
 */
export function waitingOf(checkIn: CheckIn, replies: readonly Reply[]): Waiting | null {
  const last = replies.at(-1);
  const { author, blocker = '', blockerFor = null } = checkIn;
  if (!last) {
    if (blocker === '' || blockerFor === null) return null;
    return { by: 'blocker', text: blocker, asker: author, asked: blockerFor };
  }
  if (!asks(last.text)) return null;
  const others = replies.findLast((reply) => reply.author !== last.author)?.author ?? null;
  const asked = last.author === author ? (blockerFor ?? others) : author;
  return { by: 'question', text: last.text, asker: last.author, asked };
}

/** Whether a text asks something: it has a question mark that is no part of an address. */
export function asks(text: string): boolean {
  return /[?？](?=$|[\s"'”’»）)」』])/u.test(text);
}
