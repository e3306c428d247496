import * as v from 'valibot';
import { Refusal } from '@/lib/domain/refusal';
import { callerOf, type Sender } from '@/lib/protocol/caller';
import type { Answer } from '@/lib/protocol/envelope';
import { MESSAGES, type MessageName, type PayloadOf, type ReplyOf } from '@/lib/protocol/messages';
import { atOnce } from '@/lib/services/turns';
import { namesOwnTasksOnly } from './named-tasks';

/** What looks at all work, and makes way for every other question. */
const IN_TURNS: ReadonlySet<MessageName> = new Set(['findings.read', 'cycleWork.read']);

/** Where a message comes from, as the browser says. */
export interface Call {
  page: URL;
  tabId: number | null;
}

/** What carries each message out. A message without a handler is a type error. */
export type Handlers = {
  [N in MessageName]: (payload: PayloadOf<N>, call: Call) => Promise<ReplyOf<N>>;
};

/** The sender of a message, its tab included. */
export interface MessageSender extends Sender {
  tab?: { id?: number | undefined } | undefined;
}

/** What `handle` needs from its surroundings. */
export interface Door {
  handlers: Handlers;
  own: { id: string; origin: string };
  /** Whether our script may be on this page: the host of one that comes back from the past may be granted no more. */
  mayStay(page: URL, tabId: number | null): Promise<boolean>;
  /** Counts a content script's message that named tasks of another site. */
  countDropped(): Promise<void>;
}

/**
 * Answers a message: checks who sent it, its payload, and that a page names only tasks of its own site; then
 * hands it on. Undefined for what is no message of ours. Never rejects: every failure is a refusal.
 */
export function handle(message: unknown, sender: MessageSender, door: Door): Promise<Answer> | undefined {
  const request = message as { throughline?: unknown; payload?: unknown } | null;
  if (typeof request !== 'object' || typeof request?.throughline !== 'string') return undefined;
  return answer(request.throughline, request.payload, sender, door).catch(refused);
}

async function answer(name: string, payload: unknown, sender: MessageSender, door: Door): Promise<Answer> {
  if (!isMessage(name)) throw new Refusal('malformed');
  const caller = callerOf(sender, door.own);
  const callers: readonly string[] = MESSAGES[name].callers;
  if (caller === null || !callers.includes(caller)) throw new Refusal('notAllowed');
  const parsed = v.safeParse(MESSAGES[name].payload as v.GenericSchema<unknown, never>, payload);
  if (!parsed.success) throw new Refusal('malformed');
  const page = new URL(sender.url as string);
  const tabId = sender.tab?.id ?? null;
  if (caller === 'page' && !(await door.mayStay(page, tabId))) throw new Refusal('notAllowed');
  if (caller === 'page' && !namesOwnTasksOnly(name, parsed.output, page)) {
    await door.countDropped();
    throw new Refusal('notAllowed');
  }
  const carryOut = door.handlers[name] as (payload: unknown, call: Call) => Promise<never>;
  const reply = () => carryOut(parsed.output, { page, tabId });
  return { ok: true, reply: await (IN_TURNS.has(name) ? reply() : atOnce(reply)) };
}

/** What went wrong without a sentence of its own is not told: it may quote what nobody should read. */
function refused(failure: unknown): Answer {
  return failure instanceof Refusal
    ? { ok: false, refusal: failure.code, facts: failure.facts }
    : { ok: false, refusal: 'unexpected', facts: {} };
}

function isMessage(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}
