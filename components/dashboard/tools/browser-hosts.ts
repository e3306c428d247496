import type { HostState } from '@/lib/domain/host-access';

/** What only the browser can tell or do about the hosts on which Throughline runs. */
export interface BrowserHosts {
  read: () => Promise<HostState[]>;
  /** Calls back when a host was granted, taken back or switched off, wherever that was done; answers how to stop. */
  onChange: (heard: () => void) => () => void;
  /** Asks for access to the hosts of match patterns; false when the person refuses. Only to be called by a click. */
  ask: (...patterns: string[]) => Promise<boolean>;
  /** Gives a granted host back. */
  giveBack: (pattern: string) => Promise<boolean>;
  /** Takes a host that is not granted any more off the list. */
  forget: (pattern: string) => Promise<void>;
  /** The match pattern of the origin of an address as a person types it; null for what is no web address. */
  patternOf: (address: string) => string | null;
}
