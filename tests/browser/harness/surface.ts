import type { Frame, Page } from 'playwright-core';
import type { Answer, Ask } from '@/lib/protocol/envelope';
import type { MessageName } from '@/lib/protocol/messages';

declare const chrome: typeof import('wxt/browser').browser;

/** Asks the background from one of our own pages; throws the message's name with the refusal's code. */
export function askFrom(surface: Page | Frame): Ask {
  return async (name, payload) => {
    const answer = (await surface.evaluate((request) => chrome.runtime.sendMessage(request), {
      throughline: name,
      payload,
    })) as Answer<MessageName>;
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
    return answer.reply as never;
  };
}
