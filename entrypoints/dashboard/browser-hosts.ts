import type { BrowserHosts } from '@/components/dashboard/tools/browser-hosts';
import { ask } from '@/lib/platform/ask';
import {
  askForHosts,
  giveHostBack,
  grantedHosts,
  onHostsGranted,
  onHostsLost,
  originPattern,
} from '@/lib/platform/host-access';
import { patternToAsk } from '@/lib/tools/host-offer';
import { hostStates } from '@/lib/tools/host-states';
import { READERS } from '@/lib/tools/readers';
import { typedAddress } from '@/lib/tools/typed-address';

const TOKEN_HOSTS = READERS.map(({ tokenHost }) => tokenHost);

/** The hosts as the browser has them. */
export const browserHosts: BrowserHosts = {
  async read() {
    const [granted, own] = await Promise.all([grantedHosts(), ask('hosts.own', {}).catch(() => [])]);
    return hostStates(granted, own, TOKEN_HOSTS);
  },
  onChange(heard) {
    const stops = [onHostsGranted(heard), onHostsLost(heard)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  ask: askForHosts,
  giveBack: giveHostBack,
  async forget(pattern) {
    await ask('host.forget', { pattern });
  },
  patternOf(address) {
    const url = typedAddress(address);
    return url && patternToAsk(url, originPattern(url));
  },
};
