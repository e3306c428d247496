import { Refusal } from '@/lib/domain/refusal';
import type { AskingPage } from '@/lib/services/reading/reading';
import { toolOf } from '@/lib/tools/registry';

/** What the address of a content script's page says of where its tasks live. Throws `notAllowed` on a page of no tool. */
export function askingPage(page: URL, tabId: number | null): AskingPage {
  const tool = toolOf(page);
  if (!tool) throw new Refusal('notAllowed');
  return {
    adapter: tool.name,
    tool: tool.id,
    site: tool.site(page),
    origin: page.origin,
    tabId: tabId ?? -1,
  };
}
