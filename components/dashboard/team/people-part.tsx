import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import type { UsedQuery } from '@/lib/client/use-query';
import type { SpaceAnswer, SpacePeople } from '@/lib/domain/team';
import { InvitationsSection } from './invitations-section';
import { MembersSection } from './members-section';
import type { TeamAbilities } from './team-abilities';
import { TeamsSection } from './teams-section';

export interface PeoplePartProps {
  client: Client;
  team: TeamAbilities;
  space: SpaceAnswer;
  /** As the server tells; its answer may be awaited, or refused. */
  people: Pick<UsedQuery<SpacePeople>, 'value' | 'error' | 'refresh'>;
}

/** Who is in a space, in which teams, and who is invited. */
export function PeoplePart({ client, team, space, people }: PeoplePartProps) {
  const { value, error, refresh } = people;
  const isAdmin = space.role === 'admin';
  return (
    <>
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!value && !error && <Skeleton lines={6} />}
      {value && (
        <>
          <MembersSection client={client} space={space.id} members={value.members} isAdmin={isAdmin} />
          {isAdmin && <InvitationsSection client={client} team={team} space={space} people={value} />}
          <TeamsSection client={client} space={space.id} people={value} isAdmin={isAdmin} />
        </>
      )}
    </>
  );
}
