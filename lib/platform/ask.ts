import { Refusal } from '@/lib/domain/refusal';
import type { Answer, Ask, Request, Send } from '@/lib/protocol/envelope';
import { pageBrowser } from './page-browser';

/** A worker that is starting or was stopped between two messages can miss the first try; it is asked once more. */
export const send: Send = async (name, payload) => {
  const request: Request<typeof name> = { throughline: name, payload };
  const answer = (await sendOnce(request)) ?? (await sendOnce(request));
  return answer as Answer<typeof name> | undefined;
};

async function sendOnce(request: unknown): Promise<unknown> {
  try {
    return await pageBrowser.runtime.sendMessage(request);
  } catch {
    return undefined;
  }
}

/** Asks by that way of sending; without an answer it refuses as `unreachable`. */
export function askBy(send: Send): Ask {
  return async (name, payload) => {
    const answer = await send(name, payload);
    if (!answer) throw new Refusal('unreachable');
    if (!answer.ok) throw new Refusal(answer.refusal, answer.facts);
    return answer.reply;
  };
}

/** Asks the background. */
export const ask: Ask = askBy(send);
