import { useSame } from '@/components/ui/use-same';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { SpaceAnswer } from '@/lib/domain/team';

/** A space as far as it does not change from one minute to the next. */
export type NamedSpace = Pick<SpaceAnswer, 'id' | 'name' | 'role' | 'takesNew' | 'teams'>;

/** The spaces that are joined; the same list while nothing in it changes, however often they are synced. */
export function useSpaces(client: Client): readonly NamedSpace[] {
  const spaces = useQuery(client, 'team.read', {}, true).value?.spaces ?? [];
  return useSame(spaces.map(({ id, name, role, takesNew, teams }) => ({ id, name, role, takesNew, teams })));
}
