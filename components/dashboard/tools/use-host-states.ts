import { useEffect, useState } from 'preact/hooks';
import type { HostState } from '@/lib/domain/host-access';
import type { BrowserHosts } from './browser-hosts';

/** The hosts and whether Throughline runs there, as they are at any moment; null until the browser has told. */
export function useHostStates({
  read,
  onChange,
}: Pick<BrowserHosts, 'read' | 'onChange'>): HostState[] | null {
  const [states, setStates] = useState<HostState[] | null>(null);
  useEffect(() => {
    let latest = 0;
    const refresh = async () => {
      latest += 1;
      const turn = latest;
      const now = await read();
      if (turn === latest) setStates(now);
    };
    void refresh();
    return onChange(() => void refresh());
  }, [read, onChange]);
  return states;
}
