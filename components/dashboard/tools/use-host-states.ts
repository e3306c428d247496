import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HostState } from '@/lib/domain/host-access';
import type { BrowserHosts } from './browser-hosts';

/**
 * The hosts and whether Throughline runs there, as they are at any moment, null until the browser has told; and how
 * to look again after a change that the browser does not tell of.
 */
export function useHostStates({ read, onChange }: BrowserHosts): [HostState[] | null, () => Promise<void>] {
  const [states, setStates] = useState<HostState[] | null>(null);
  const latest = useRef(0);
  const refresh = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const now = await read();
    if (turn === latest.current) setStates(now);
  }, [read]);
  useEffect(() => {
    void refresh();
    return onChange(() => void refresh());
  }, [refresh, onChange]);
  return [states, refresh];
}
