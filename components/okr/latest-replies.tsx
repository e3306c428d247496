import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { Current } from '@/lib/domain/standing';
import { Replies } from './replies';

/** What the latest check-in was replied, for whoever is about to make the next one. */
export function LatestReplies({ client, current }: { client: Client; current: Current }) {
  const replies = useQuery(client, 'replies.read', { checkIn: current.checkIn }).value ?? [];
  return <Replies client={client} replies={replies} observedOn={current.observedOn} />;
}
