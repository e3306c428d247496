import type { HostOffer } from '@/lib/domain/host-access';
import { isGranted, originPattern } from '@/lib/platform/host-access';
import { recognisedTools } from '@/lib/platform/recognised';
import { activeTab } from '@/lib/platform/tabs';
import { offerFor } from '@/lib/tools/host-offer';

/** What can be offered on the page behind the popup; null for nothing. */
export async function findOffer(): Promise<HostOffer | null> {
  const tab = await activeTab();
  const url = URL.parse(tab?.url ?? '');
  if (!tab || !url) return null;
  return offerFor(url, {
    pattern: originPattern(url),
    isGranted,
    recognised: () => recognisedTools(tab.id),
  });
}
