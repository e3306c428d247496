import type { BrowserHosts } from '@/components/dashboard/tools/browser-hosts';
import { patternToAsk } from '@/lib/tools/host-offer';
import { hostStates } from '@/lib/tools/host-states';
import { typedAddress } from '@/lib/tools/typed-address';

/** A browser in which these match patterns are granted, with a person who agrees to everything that is not refused. */
export function hostsOf(granted: readonly string[], refuses: readonly string[] = []) {
  const browser = { granted: [...granted], asked: [] as string[], own: new Set(granted) };
  const heard = new Set<() => void>();

  /** As a change in the browser's settings, too. */
  function change(now: string[]): void {
    browser.granted = now;
    for (const pattern of now) browser.own.add(pattern);
    for (const listener of heard) listener();
  }

  const hosts: BrowserHosts = {
    read: async () => hostStates(browser.granted, [...browser.own], ['https://api.notion.com/*']),
    onChange(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    async ask(...patterns) {
      browser.asked.push(...patterns);
      if (patterns.some((pattern) => refuses.includes(pattern))) return false;
      change([...new Set([...browser.granted, ...patterns])]);
      return true;
    },
    async giveBack(pattern) {
      change(browser.granted.filter((one) => one !== pattern));
      return true;
    },
    async forget(pattern) {
      browser.own.delete(pattern);
    },
    patternOf(address) {
      const url = typedAddress(address);
      return url && patternToAsk(url, `${url.origin}/*`);
    },
  };
  return { hosts, browser, change };
}
