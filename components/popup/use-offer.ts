import { useEffect, useState } from 'preact/hooks';
import type { HostOffer } from '@/lib/domain/host-access';

/** What can be offered on the page behind the popup, looked for once the popup is drawn; null until then, or for nothing. */
export function useOffer(find: () => Promise<HostOffer | null>): HostOffer | null {
  const [offer, setOffer] = useState<HostOffer | null>(null);
  useEffect(() => {
    // A page that tells nothing, such as the browser's own, is offered nothing.
    find().then(setOffer, () => setOffer(null));
  }, [find]);
  return offer;
}
