import { Refusal } from '@/lib/domain/refusal';
import type { Answer, Ask, Request } from '@/lib/protocol/envelope';
import { pageBrowser } from './page-browser';

/**
 * Sends a message to the background. A worker that is starting or was stopped between two messages can miss
 * the first try; it is asked once more, and then refused as `unreachable`.
 */
export const ask: Ask = async (name, payload) => {
  const request: Request<typeof name> = { throughline: name, payload };
  const answer = ((await send(request)) ?? (await send(request))) as Answer<typeof name> | undefined;
  if (!answer) throw new Refusal('unreachable');
  if (!answer.ok) throw new Refusal(answer.refusal, answer.facts);
  return answer.reply;
};

async function send(request: unknown): Promise<unknown> {
  try {
    return await pageBrowser.runtime.sendMessage(request);
  } catch {
    return undefined;
  }
}
