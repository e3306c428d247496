import { useLayoutEffect, useState } from 'preact/hooks';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import type { Client } from './client';
import type { QueryState } from './query';

export interface UsedQuery<T> extends QueryState<T> {
  refresh: () => void;
}

const NOTHING = { value: null, error: null, loading: false, refresh: () => {} };

/** What a kept answer is about, so that it is not shown for something else. */
interface Kept<T> extends UsedQuery<T> {
  payload: string;
  about: string | undefined;
}

/**
 * Asks while the component is shown; a null payload asks nothing. When the payload changes, the former answer
 * is forgotten, unless `keep` says the same for both (`true`, or what they are about): then it stands until
 * the next one comes.
 */
export function useQuery<N extends MessageName>(
  client: Client,
  name: N,
  payload: PayloadOf<N> | null,
  keep: boolean | string = false,
): UsedQuery<ReplyOf<N>> {
  const wanted = payload === null ? null : JSON.stringify(payload);
  const about = keep === false ? undefined : String(keep);
  const [used, use] = useState<Kept<ReplyOf<N>> | null>(null);

  // Asked before the page is painted, so that the background answers meanwhile.
  useLayoutEffect(() => {
    if (wanted === null) {
      use(null);
      return;
    }
    const { state, refresh, close } = client.query(name, JSON.parse(wanted) as PayloadOf<N>);
    const stop = state.subscribe((next) =>
      use((former) => {
        const stands = next.loading && about !== undefined && former?.about === about;
        return stands ? { ...former, loading: true, refresh } : { ...next, refresh, payload: wanted, about };
      }),
    );
    return () => {
      stop();
      close();
    };
  }, [client, name, wanted, about]);

  if (wanted === null) return NOTHING;
  const fits = used && (used.payload === wanted || (about !== undefined && used.about === about));
  return fits ? used : { ...NOTHING, loading: true };
}
