import { useEffect, useState } from 'preact/hooks';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import type { Client } from './client';
import type { QueryState } from './query';

export interface UsedQuery<T> extends QueryState<T> {
  refresh: () => void;
}

const NOTHING = { value: null, error: null, loading: false, refresh: () => {} };

/**
 * Asks while the component is shown; a null payload asks nothing. When the payload changes, the answer to the
 * former one is forgotten, unless `keep` lets it stand until the next one comes.
 */
export function useQuery<N extends MessageName>(
  client: Client,
  name: N,
  payload: PayloadOf<N> | null,
  keep = false,
): UsedQuery<ReplyOf<N>> {
  const wanted = payload === null ? null : JSON.stringify(payload);
  const [used, use] = useState<(UsedQuery<ReplyOf<N>> & { answers: string }) | null>(null);

  useEffect(() => {
    if (wanted === null) return use(null);
    const query = client.query(name, JSON.parse(wanted) as PayloadOf<N>);
    const stop = query.state.subscribe((state) =>
      use((before) => {
        const waiting = state.loading && keep && before !== null;
        return waiting
          ? { ...before, loading: true, refresh: query.refresh }
          : { ...state, refresh: query.refresh, answers: wanted };
      }),
    );
    return () => {
      stop();
      query.close();
    };
  }, [client, name, wanted, keep]);

  if (wanted === null) return NOTHING;
  if (used === null || (!keep && used.answers !== wanted)) return { ...NOTHING, loading: true };
  return used;
}
